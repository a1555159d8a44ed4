import { useCase } from '../define';
import {
  beginResponse,
  instruction,
  openResponse,
  putResults,
  readRequestCodec,
  readResults,
} from '../fields/dlms-fields';
import type { Choice } from '../payload/apdu';
import { decodeEvents, encodeEvents, eventSetLength, eventsOf } from './event-bits';

/** The events that have one behaviour, or the DLMS result that says why they couldn't be read. */
export type EventsRead = { readonly events: readonly number[] } | { readonly result: number };

/** bit-string of 256 bits. */
const bitString = Uint8Array.of(0x04, 0x82, 0x01, 0x00);

function readEventBehaviours(code: number, objects: readonly string[], high: number) {
  const choices = objects.map((): Choice => 'get');
  return useCase<undefined, readonly EventsRead[]>(code, {
    command: readRequestCodec(...objects.map((object) => instruction('get', 1, object, 2))),
    response: {
      encode(value, counter) {
        const writer = beginResponse(counter, objects.length);
        const reads = objects.map((_, index): EventsRead => value[index] ?? { result: 1 });
        for (const read of reads) {
          if ('events' in read) {
            writer.put(bitString).put(encodeEvents(read.events));
          } else {
            writer.u8(0);
          }
        }
        return putResults(
          writer,
          choices,
          reads.map((read) => ('events' in read ? 0 : read.result)),
        ).done();
      },
      decode(content, counter) {
        const reader = openResponse(content, counter, objects.length);
        const sets = objects.map((object) => {
          if (content[reader.offset] === 0) {
            reader.take(1, 'null data');
            return undefined;
          }
          reader.expect(bitString, `events of ${object}`);
          return decodeEvents(reader.take(eventSetLength, `events of ${object}`), high);
        });
        const results = readResults(reader, choices);
        return sets.map((events, index) => {
          const result = results[index] ?? 0;
          if ((events === undefined) !== (result !== 0)) {
            reader.fail(`result ${index + 1}`, events === undefined ? 'a failure' : '00', `${result}`);
          }
          return events === undefined ? { result } : { events };
        });
      },
    },
  });
}

/** ECS25r1: SR6.2.10 of an ESME by its Supplier: alert to the WAN, to the HAN, audible alarm, logging. */
export const ecs25r1 = readEventBehaviours(
  0x00ee,
  ['0.30.97.98.15.255', '0.30.97.98.16.255', '0.30.97.98.17.255', '0.30.97.98.18.255'],
  eventsOf.supplier,
);
/** ECS25r2: by its Network Operator: alert to the WAN, logging. */
export const ecs25r2 = readEventBehaviours(
  0x00ef,
  ['0.33.97.98.15.255', '0.33.97.98.18.255'],
  eventsOf.networkOperator,
);
