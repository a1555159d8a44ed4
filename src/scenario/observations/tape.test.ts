import { describe, it } from 'node:test';
import { expect } from 'chai';
import { gbcsMessage } from '../../../hardware/testing';
import type { BenchDevice } from '../../assembly';
import type { MessageRecord } from '../../evidence';
import { alertCodeOf, decodeMessage } from '../../gbcs';
import { toHex } from '../../terms';
import { Tape } from './tape';

const device = '00DB1234567890A0';
const alert = gbcsMessage('alert', 1);
const code = alertCodeOf(decodeMessage(alert));
const record = (
  index: number,
  direction: MessageRecord['direction'],
  message: Uint8Array,
  second: number,
): MessageRecord => ({
  index,
  direction,
  device,
  at: `2021-11-04T00:00:0${second}.000Z`,
  hex: toHex(message),
  summary: '',
});
const tape = new Tape(
  [
    record(0, 'to-device', gbcsMessage('command', 1), 0),
    record(1, 'from-device', alert, 1),
    record(2, 'from-device', gbcsMessage('response', 1), 3),
  ],
  () => {
    throw new Error('nobody signs here');
  },
  '90B3D51F30000002' as never,
);
const of = (expectAlerts: readonly string[]) => ({ id: device, expectAlerts }) as unknown as BenchDevice;

describe('What passed at a link of a Device that sends Alerts of itself', () => {
  it('is timed by what answers, where the Alert is declared to be usual', () => {
    expect(tape.took(of([]), 0), 'not declared').to.equal(1000);
    expect(tape.took(of([code]), 0), 'declared').to.equal(3000);
    expect(tape.took(of(['8F01']), 0), 'another declared').to.equal(1000);
  });

  it('tells which Alerts are not usual, each once', () => {
    expect(tape.unexpectedAlerts(of([]))).to.deep.equal([code]);
    expect(tape.unexpectedAlerts(of([code]))).to.deep.equal([]);
  });
});
