import { useCase } from '../define';
import {
  apduTag,
  beginApdu,
  beginResponse,
  expectInstructions,
  instruction,
  openApdu,
  openResponse,
  putInstructions,
  putResults,
  readResults,
} from '../fields/dlms-fields';
import { decodeEvents, encodeEvents, eventSetLength, eventsOf } from './event-bits';

/** Which events' behaviour is to change, and which of all are to have it. */
export interface SetEventBehaviours {
  /** The mask: events that the Command is about. */
  readonly change: readonly number[];
  /** The new values: events that get the behaviour. An event outside the mask keeps what it has. */
  readonly enable: readonly number[];
}

/** DLMS result of the one instruction; 0 is success. */
export interface InstructionResult {
  readonly result: number;
}

/** bit-string of 512 bits. */
const bitString = Uint8Array.of(0x04, 0x82, 0x02, 0x00);

function setEventBehaviours(code: number, object: string, high: number) {
  const set = [instruction('set', 1, object, 2)];
  return useCase<SetEventBehaviours, InstructionResult>(code, {
    command: {
      encode: ({ change, enable }, counter) =>
        putInstructions(beginApdu(apduTag.request, counter), set)
          .put(bitString)
          .put(encodeEvents(change))
          .put(encodeEvents(enable))
          .done(),
      decode(content, counter) {
        const reader = openApdu(apduTag.request, content, counter);
        expectInstructions(reader, set);
        reader.expect(bitString, 'event behaviours');
        const change = decodeEvents(reader.take(eventSetLength, 'change mask'), high);
        const enable = decodeEvents(reader.take(eventSetLength, 'new values'), high);
        reader.done('end of APDU');
        return { change, enable };
      },
    },
    response: {
      encode: ({ result }, counter) => putResults(beginResponse(counter, 1).u8(0), ['set'], [result]).done(),
      decode(content, counter) {
        const reader = openResponse(content, counter, 1);
        reader.expectOctet(0, 'null data');
        const [result = 0] = readResults(reader, ['set']);
        return { result };
      },
    },
  });
}

/** ECS25 of an ESME: SR6.22. The Supplier's: alert to the WAN, to the HAN, audible alarm, logging. */
export const ecs25a = setEventBehaviours(0x00ac, '0.30.97.98.11.255', eventsOf.supplier);
export const ecs25a1 = setEventBehaviours(0x00ea, '0.30.97.98.12.255', eventsOf.supplier);
export const ecs25a2 = setEventBehaviours(0x00eb, '0.30.97.98.13.255', eventsOf.supplier);
export const ecs25a3 = setEventBehaviours(0x00ec, '0.30.97.98.14.255', eventsOf.supplier);
/** The Network Operator's: alert to the WAN, logging. */
export const ecs25b = setEventBehaviours(0x00b0, '0.33.97.98.11.255', eventsOf.networkOperator);
export const ecs25b3 = setEventBehaviours(0x00ed, '0.33.97.98.14.255', eventsOf.networkOperator);
