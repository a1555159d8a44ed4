import { type ConsumptionAttribute, encodeDateTime, gcs13a } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import { dlmsClockStatus } from '../device-clock';

const hardwareFailure = 0xc0;
const cubicMetres = 1;
/** One count is a litre. */
const scale = { divisor: 1000, multiplier: 1, unit: cubicMetres } as const;

/**
 * GCS13a: SR4.1.1 of a GSME. To a user behind the access control broker it has nothing to say: what it would encrypt for
 * one is in no message of the DCC's Reference Test Data Set.
 */
export const readConsumption: Behaviour = {
  code: gcs13a.code,
  critical: gcs13a.critical,
  originators: ['supplier', 'networkOperator'],
  handle: ({ header, content }, { state, clock }) => {
    gcs13a.command.decode(content, header.originatorCounter);
    const read = (attribute: ConsumptionAttribute, value: number) =>
      state.broken.has(attribute) ? { status: hardwareFailure } : { value };
    const { divisor, multiplier, unit } = scale;
    const registers = {
      divisor: read('divisor', divisor),
      multiplier: read('multiplier', multiplier),
      unit: read('unit', unit),
      delivered: read('delivered', state.litres),
    };
    return {
      kind: 'respond',
      content: gcs13a.part.encode(registers, header.originatorCounter),
      sealedIn: (sealed) => gcs13a.response.encode(sealed, header.originatorCounter),
      dateTime: encodeDateTime(clock.now(), dlmsClockStatus[clock.status]),
    };
  },
};
