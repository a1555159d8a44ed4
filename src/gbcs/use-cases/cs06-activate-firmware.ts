import { type FirmwareVersion, fromHex, type Instant, type OriginatorCounter } from '../../terms';
import { alertCase, useCase } from '../define';
import {
  type DerReader,
  decodeDerContent,
  derTag,
  encodeDerContent,
  integer,
  nothing,
  octetString,
  sequence,
  time,
} from '../fields/der-fields';
import type { DerNode } from '../payload/der';
import type { Codec } from '../use-case';

/** What SR11.3 asks for: to run the image of this hash, now, at a moment, or no longer. */
export interface ActivateFirmware {
  /** SHA-256 of the manufacturer image, 32 octets. */
  readonly hash: Uint8Array;
  /** Has to equal the counter in the header. */
  readonly originatorCounter: OriginatorCounter;
  readonly execution?: Instant | 'cancel';
}

/** 0 success, 1 no image held, 2 hash mismatch, 3 activation failure. */
export type ActivationCode = (typeof activationCodes)[number];
const activationCodes = [0, 1, 2, 3] as const;

/** How an activation went, and the version that runs afterwards. */
export interface ActivationOutcome {
  readonly code: ActivationCode;
  readonly version: FirmwareVersion;
}

export type ActivateFirmwareResponse =
  | ({ readonly kind: 'immediate' } & ActivationOutcome)
  /** Future dated, or a cancellation. */
  | { readonly kind: 'accepted' };

const command: Codec<ActivateFirmware> = {
  encode: ({ hash, originatorCounter, execution }) =>
    encodeDerContent(
      sequence(
        octetString(hash),
        integer(originatorCounter),
        execution === undefined ? undefined : time(execution === 'cancel' ? 'never' : execution),
      ),
    ),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Activate Firmware Command', (reader) => {
        const hash = reader.octets('manufacturer image hash', 32);
        const originatorCounter = reader.counter('Originator Counter');
        if (!reader.more) {
          return { hash, originatorCounter };
        }
        const execution = reader.time('execution date-time');
        return { hash, originatorCounter, execution: execution === 'never' ? ('cancel' as const) : execution };
      }),
    ),
};

function outcomeNode({ code, version }: ActivationOutcome): DerNode {
  return sequence(integer(code), octetString(fromHex(version) ?? new Uint8Array(0)));
}

function readOutcome(outer: DerReader): ActivationOutcome {
  return outer.inside('execution outcome', (reader) => {
    const at = reader.offset;
    const found = reader.integer('activate image response code');
    const code = activationCodes.find((known) => known === found);
    return code === undefined
      ? reader.fail('activate image response code', '0 to 3', `${found}`, at)
      : { code, version: reader.firmwareVersion('firmware version') };
  });
}

const response: Codec<ActivateFirmwareResponse> = {
  encode: (value) => encodeDerContent(value.kind === 'accepted' ? nothing : outcomeNode(value)),
  decode: (content) =>
    decodeDerContent(content, (reader) => {
      if (reader.tag !== derTag.nothing) {
        return { kind: 'immediate', ...readOutcome(reader) };
      }
      reader.nothing('command accepted');
      return { kind: 'accepted' };
    }),
};

/** CS06: SR11.3, critical. */
export const cs06 = useCase(0x0012, { command, response });

/** How a future-dated activation went. */
export interface ActivationOutcomeAlert {
  /** 8F66 success, 8F67 failure. */
  readonly alertCode: number;
  readonly execution: Instant;
  /** Originator Counter of the Command. */
  readonly commandCounter: OriginatorCounter;
  readonly outcome: ActivationOutcome;
}

/** The Alert of CS06, when the time of a future-dated activation has come. */
export const activationOutcomeAlert = alertCase<ActivationOutcomeAlert>(0x00ca, {
  encode: ({ alertCode, execution, commandCounter, outcome }) =>
    encodeDerContent(sequence(integer(alertCode), time(execution), integer(commandCounter), outcomeNode(outcome))),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Activate Firmware Alert', (reader) => ({
        alertCode: reader.integer('Alert Code'),
        execution: reader.moment('execution date-time'),
        commandCounter: reader.counter('Originator Counter of the Command'),
        outcome: readOutcome(reader),
      })),
    ),
});
