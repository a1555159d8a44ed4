import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMessageFiles, readKeyFile } from '../src/analysis/rtds';
import {
  activationOutcomeAlert,
  cs06,
  cs08,
  ecs25r1,
  ecs52,
  ecs70,
  encodeDateTime,
  gcs20,
  gcs38,
  type Header,
  keySigner,
  type PartyKeys,
  protect,
  responseHeader,
} from '../src/gbcs';
import { seededKeys } from '../src/gbcs/security/seeded-keys';
import { entityId, firmwareVersion, instant, type MessageCode, originatorCounter } from '../src/terms';

export interface Messages {
  readonly messages: readonly Uint8Array[];
  readonly keys: readonly PartyKeys[];
}

/** Every message of the DCC's Reference Test Data Set. */
export function rtdsMessages(directory: string): Messages {
  const keys = readKeyFile(join(directory, 'keys.json'));
  const messages = findMessageFiles(directory).map(
    (file) => new Uint8Array(Buffer.from(readFileSync(join(directory, file), 'latin1').trim(), 'hex')),
  );
  return { messages, keys };
}

const supplier = entityId('90B3D51F30010000');
const acb = entityId('90B3D51F30000002');
const device = entityId('00DB1234567890A0');

/** Messages of every protection and family, made with seeded keys. */
export function madeMessages(): Messages {
  const keys = [supplier, acb, device].map((party) => seededKeys(party, 'benchmark'));
  const signer = keySigner(keys);
  const messages: Uint8Array[] = [];
  const now = instant(Date.UTC(2026, 0, 1));
  const version = firmwareVersion('0123ABCD');
  for (let index = 0; index < 40; index += 1) {
    const counter = originatorCounter(BigInt(1000 + index));
    const command = (messageCode: MessageCode): Header => ({
      cra: 'command',
      originatorCounter: counter,
      originator: supplier,
      recipient: device,
      messageCode,
    });
    const reads = [ecs52, gcs38, cs08];
    for (const read of reads) {
      const header = command(read.code);
      messages.push(protect(header, read.command.encode(undefined, counter), 'mac', signer, acb));
      const answer = read.response.encode({ result: 'success', version }, counter);
      messages.push(protect(responseHeader(header), answer, 'mac', signer, acb));
    }
    const settings = [[33037, 33038], [33049], [], [33220]].map((events) => ({ events }));
    messages.push(
      protect(responseHeader(command(ecs25r1.code)), ecs25r1.response.encode(settings, counter), 'mac', signer, acb),
    );
    const groups = [{ issuerEventId: 1, start: now, configuration: 0x5b, events: [0x81aa, 0x81ab] }];
    messages.push(protect(command(gcs20.code), gcs20.command.encode(groups, counter), 'mac', signer, acb));
    const activate = cs06.command.encode({ hash: new Uint8Array(32), originatorCounter: counter }, counter);
    messages.push(protect(command(cs06.code), activate, 'signature+mac', signer, acb));
    const timed = responseHeader(command(cs06.code), { dateTime: encodeDateTime(now) });
    messages.push(
      protect(timed, cs06.response.encode({ kind: 'immediate', code: 0, version }, counter), 'signature', signer, acb),
    );
    messages.push(
      protect(command(ecs70.code), ecs70.command.encode({ from: now, to: now }, counter), 'signature+mac', signer, acb),
    );
    const outcome = {
      alertCode: 0x8f66,
      execution: now,
      commandCounter: counter,
      outcome: { code: 0, version },
    } as const;
    const alert: Header = { ...responseHeader(command(activationOutcomeAlert.code)), cra: 'alert' };
    messages.push(protect(alert, activationOutcomeAlert.codec.encode(outcome, counter), 'signature', signer, acb));
  }
  return { messages, keys };
}
