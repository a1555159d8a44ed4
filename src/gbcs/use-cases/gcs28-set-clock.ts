import type { Instant } from '../../terms';
import { useCase } from '../define';
import { decodeDerContent, encodeDerContent, integer, sequence, time } from '../fields/der-fields';
import type { Codec } from '../use-case';
import type { SetClock } from './ecs70-set-clock';

const clockStates = [0, 1, 2] as const;

/** The Device's time afterwards, and whether it is reliable (0), invalid (1) or unreliable (2). */
export interface SetClockGsme {
  readonly time: Instant;
  readonly status: (typeof clockStates)[number];
}

const command: Codec<SetClock> = {
  encode: ({ from, to }) => encodeDerContent(sequence(time(from), time(to))),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Set Clock Command', (reader) => ({
        from: reader.moment('validity interval start'),
        to: reader.moment('validity interval end'),
      })),
    ),
};

const response: Codec<SetClockGsme> = {
  encode: (value) => encodeDerContent(sequence(time(value.time), integer(value.status))),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Set Clock Response', (reader) => {
        const deviceTime = reader.moment('Device time');
        const at = reader.offset;
        const found = reader.integer('Device time status');
        const status = clockStates.find((known) => known === found);
        return status === undefined
          ? reader.fail('Device time status', '0 to 2', `${found}`, at)
          : { time: deviceTime, status };
      }),
    ),
};

/** GCS28: SR6.11 and, on commissioning, SR8.1.1 of a GSME. Critical. */
export const gcs28 = useCase(0x007f, { command, response });
