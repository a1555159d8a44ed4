import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { originatorCounter } from '../../terms';
import { invokeId } from '../fields/invoke-id';
import { counters, headers } from '../testing';
import { responseHeader, sameExchange } from './response-header';

const commands = headers.map((header) => {
  const { supplementaryOriginatorCounter: _, dateTime: __, ...rest } = header;
  return { ...rest, cra: 'command' as const };
});

describe('the header of a Response', () => {
  it('swaps the parties, and repeats counter, code and supplementary party, but no certificate', () => {
    fc.assert(
      fc.property(commands, (command) => {
        const { cra, originator, recipient, ...rest } = responseHeader(command);
        const { cra: _, originator: __, recipient: ___, certificate, ...repeated } = command;
        expect([cra, originator, recipient], 'parties').to.deep.equal([
          'response',
          command.recipient,
          command.originator,
        ]);
        expect(rest, 'repeated').to.deep.equal(repeated);
      }),
    );
  });

  it('belongs to its Command and to no other', () => {
    fc.assert(
      fc.property(commands, counters, (command, other) => {
        const response = responseHeader(command);
        expect(sameExchange(command, response), 'its own').to.equal(true);
        expect(sameExchange(response, command), 'turned round').to.equal(false);
        const counted = { ...response, originatorCounter: other };
        expect(sameExchange(command, counted), 'another counter').to.equal(other === command.originatorCounter);
        const coded = { ...response, messageCode: command.messageCode ^ 1 } as typeof response;
        expect(sameExchange(command, coded), 'another code').to.equal(false);
      }),
    );
  });
});

describe('the long-invoke-id', () => {
  it('is "break on error" and the low 24 bits of the counter', () => {
    expect(invokeId(originatorCounter(1000n)), '1000').to.equal(0x200003e8);
    expect(invokeId(originatorCounter(0xff_ffff_fffen)), 'wraps').to.equal(0x20fffffe);
  });
});
