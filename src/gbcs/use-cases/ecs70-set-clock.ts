import { CodecError, type Instant } from '../../terms';
import { useCase } from '../define';
import { encodeDateTime, encodeSpecialDateTime } from '../fields/date-time';
import {
  apduTag,
  beginApdu,
  beginResponse,
  type ClockReading,
  expectInstructions,
  instruction,
  openApdu,
  openResponse,
  putInstructions,
  putOctets,
  putResults,
  putTime,
  readResults,
  readTime,
} from '../fields/dlms-fields';
import type { Choice } from '../payload/apdu';
import type { Codec } from '../use-case';

/** The interval in which the Device's clock has to be for it to be set. */
export interface SetClock {
  readonly from: Instant;
  readonly to: Instant;
}

/** What the Device did in five steps, and what its clock then said. */
export interface SetClockEsme {
  /** DLMS results of: clock base, preset time, adjust, read time, read status. */
  readonly results: readonly number[];
  /** Where reading the time succeeded. */
  readonly time?: ClockReading;
  /** DLMS clock status, where reading it succeeded. */
  readonly status?: number;
}

const clock = '0.0.1.0.0.255';
const steps = [
  instruction('set', 8, clock, 9),
  instruction('action', 8, clock, 5),
  instruction('action', 8, clock, 4),
  instruction('get', 8, clock, 2),
  instruction('get', 8, clock, 4),
];
const choices: readonly Choice[] = ['set', 'action', 'action', 'get', 'get'];
/** Frequency as the clock base; a structure of preset time ("never") and interval. */
const clockBase = Uint8Array.of(0x16, 0x05);
const preset = Uint8Array.of(0x02, 0x03, 0x09, 0x0c, ...encodeSpecialDateTime('never'));
/** Parameter 0 of adjust, and null data for both reads. */
const rest = Uint8Array.of(0x0f, 0x00, 0x00, 0x00);

const command: Codec<SetClock> = {
  encode({ from, to }, counter) {
    const writer = putInstructions(beginApdu(apduTag.request, counter), steps).put(clockBase).put(preset);
    putOctets(writer, encodeDateTime(from));
    return putOctets(writer, encodeDateTime(to)).put(rest).done();
  },
  decode(content, counter) {
    const reader = openApdu(apduTag.request, content, counter);
    expectInstructions(reader, steps);
    reader.expect(clockBase, 'clock base');
    reader.expect(preset, 'preset time');
    const [from, to] = (['validity interval start', 'validity interval end'] as const).map((field) => {
      const { at, clockStatus } = readTime(reader, field);
      return clockStatus === undefined ? at : reader.fail(field, 'clock status FF', clockStatus.toString(16));
    });
    reader.expect(rest, 'adjust and reads');
    reader.done('end of APDU');
    return { from: from as Instant, to: to as Instant };
  },
};

const response: Codec<SetClockEsme> = {
  encode(value, counter) {
    if (value.results.length !== steps.length) {
      const [expected, found] = [`${steps.length}`, `${value.results.length}`];
      throw new CodecError({ field: 'results', offset: 0, expected, found, code: 'MB-CODEC-ENCODE' });
    }
    const writer = beginResponse(counter, steps.length).put(new Uint8Array(3));
    if (value.time === undefined) {
      writer.u8(0);
    } else {
      putTime(writer, value.time);
    }
    if (value.status === undefined) {
      writer.u8(0);
    } else {
      writer.u8(0x11).u8(value.status);
    }
    return putResults(writer, choices, value.results).done();
  },
  decode(content, counter) {
    const reader = openResponse(content, counter, steps.length);
    reader.expect(new Uint8Array(3), 'null data');
    const time = readMaybe(() => readTime(reader, 'time'));
    const status = readMaybe(() => {
      reader.expectOctet(0x11, 'clock status');
      return reader.u8('clock status');
    });
    const results = readResults(reader, choices);
    for (const [index, value] of [time, status].entries()) {
      if ((value === undefined) !== (results[3 + index] !== 0)) {
        const found = `${results[3 + index]}`;
        reader.fail('result', value === undefined ? 'a failure, as there is no value' : '0', found, content.length - 1);
      }
    }
    return { results, ...(time === undefined ? {} : { time }), ...(status === undefined ? {} : { status }) };

    function readMaybe<T>(read: () => T): T | undefined {
      if (content[reader.offset] !== 0) {
        return read();
      }
      reader.take(1, 'null data');
      return undefined;
    }
  },
};

/** ECS70: SR6.11 and, on commissioning, SR8.1.1 of an ESME. Critical. */
export const ecs70 = useCase(0x0062, { command, response });
