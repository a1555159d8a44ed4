import type { AlertBehaviour, LogToRead, RequestBody } from '../../duis';
import { type Instant, instant, MeterbenchError, type Srv } from '../../terms';

/** What a Service Request says beyond its Service Reference Variant. */
export interface RequestDetails {
  readonly executionDateTime?: Instant;
  /** What was to be executed later is not to be executed at all. */
  readonly cancel?: boolean;
  readonly firmwareHash?: Uint8Array;
  readonly behaviour?: AlertBehaviour;
  /** Of a gas meter the one of the same kind. */
  readonly log?: 'Security' | 'Event' | 'PowerEvent';
  /** How far back to read it, in minutes; a day where not given. */
  readonly minutes?: number;
}

/** What a body may be made of, with the moment of sending. */
interface Making extends RequestDetails {
  readonly now: Instant;
  readonly gas: boolean;
}

const at = ({ executionDateTime }: RequestDetails) => (executionDateTime === undefined ? {} : { executionDateTime });
const day = 24 * 3_600_000;
/** Seconds within which a meter has to set its clock: a gas meter may sleep for half an hour before it does. */
const tolerance = (gas: boolean): number => (gas ? 3600 : 60);
const gasLogs = { Security: 'GSMESecurity', Event: 'GSMEEvent', PowerEvent: 'PowerEvent' } as const satisfies Record<
  NonNullable<RequestDetails['log']>,
  LogToRead
>;

const bodies: Readonly<Record<string, (making: Making) => RequestBody>> = {
  '4.1.1': (making) => ({ kind: 'readInstantaneousImportRegisters', ...at(making) }),
  '6.2.10': () => ({ kind: 'readDeviceConfigurationEventAndAlertBehaviours' }),
  '6.11': ({ now, gas }) => ({ kind: 'synchroniseClock', currentDateTime: now, tolerancePeriod: tolerance(gas) }),
  '6.13': ({ now, log = 'Security', minutes, gas }) => ({
    kind: 'readEventOrSecurityLog',
    readLogPeriod: {
      startDateTime: instant(now - (minutes === undefined ? day : minutes * 60_000)),
      endDateTime: instant(now + day),
    },
    logToRead: gas ? gasLogs[log] : log,
  }),
  '6.22': ({ behaviour, gas }) => ({
    kind: 'configureAlertBehaviour',
    behaviour:
      behaviour ??
      (gas
        ? { group: 'gasSupplierAlerts', settings: { '810D': false } }
        : { group: 'electricitySupplierAlerts', common: { '810D': false } }),
  }),
  '8.1.1': ({ now, gas }) => ({
    kind: 'commissionDeviceSynchroniseClock',
    currentDateTime: now,
    tolerancePeriod: tolerance(gas),
  }),
  '11.2': (making) => ({ kind: 'readFirmwareVersion', ...at(making) }),
  '11.3': (making) => ({
    kind: 'activateFirmware',
    firmwareHash: making.firmwareHash ?? missing('11.3', 'the hash of a firmware image'),
    ...(making.cancel === true ? { executionDateTime: 'cancel' as const } : at(making)),
  }),
};

/** The plainest body of a Service Request that features send by number. */
export function requestBody(srv: Srv, making: Making): RequestBody {
  return bodies[srv]?.(making) ?? missing(srv, 'a body: the bench knows none for it');
}

function missing(srv: string, what: string): never {
  throw new MeterbenchError({ code: 'MB-BENCH-REQUEST', blame: 'suite', message: `SR${srv} needs ${what}` });
}

/** Whether the bench has a body for Requests of this variant. */
export const hasBody = (srv: string): boolean => Object.hasOwn(bodies, srv);
