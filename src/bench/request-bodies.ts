import type { RequestBody } from '../duis';
import { type Instant, MeterbenchError, type Srv } from '../terms';

/** What a Service Request says beyond its Service Reference Variant. */
export interface RequestDetails {
  readonly executionDateTime?: Instant;
  readonly firmwareHash?: Uint8Array;
}

type Make = (details: RequestDetails) => RequestBody;

const at = ({ executionDateTime }: RequestDetails) => (executionDateTime === undefined ? {} : { executionDateTime });

const bodies: Readonly<Record<string, Make>> = {
  '11.2': (details) => ({ kind: 'readFirmwareVersion', ...at(details) }),
  '11.3': (details) => ({
    kind: 'activateFirmware',
    firmwareHash: details.firmwareHash ?? missing('11.3', 'the hash of a firmware image'),
    ...at(details),
  }),
  '4.1.1': (details) => ({ kind: 'readInstantaneousImportRegisters', ...at(details) }),
  '6.2.10': () => ({ kind: 'readDeviceConfigurationEventAndAlertBehaviours' }),
};

/** The plainest body of a Service Request that features send by number. */
export function requestBody(srv: Srv, details: RequestDetails): RequestBody {
  const make = bodies[srv];
  return make === undefined ? missing(srv, 'a body: the bench knows none for it') : make(details);
}

function missing(srv: string, what: string): never {
  throw new MeterbenchError({ code: 'MB-BENCH-REQUEST', blame: 'suite', message: `SR${srv} needs ${what}` });
}
