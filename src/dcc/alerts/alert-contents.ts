import {
  activationOutcomeAlert,
  ccs08,
  cs09,
  cs14,
  firmwareReceiptAlert,
  firmwareReceiptAlertGsme,
  futureDatedAlertDlms,
  futureDatedAlertGbz,
  type Message,
} from '../../gbcs';
import { CodecError, type DeviceId, type OriginatorCounter } from '../../terms';
import type { FirmwareReport } from '../smi/firmware-report';

/** What an Alert tells of the firmware that runs: the outcome of a future-dated activation does. */
export function firmwareInAlert({ header, content }: Message): FirmwareReport | undefined {
  if (header.messageCode !== activationOutcomeAlert.code) {
    return undefined;
  }
  const told = readable(() => activationOutcomeAlert.codec.decode(content, header.originatorCounter));
  return told && { source: told.alertCode === 0x8f66 ? '8F66' : '8F67', version: told.outcome.version };
}

/** Alerts that tell how an instruction of a future-dated Command went, and where the Command's counter stands in them. */
const outcomes: ReadonlyMap<number, (alert: Message) => OriginatorCounter> = new Map([
  [activationOutcomeAlert.code, (alert: Message) => counterIn(activationOutcomeAlert, alert)],
  [futureDatedAlertDlms.code, (alert: Message) => counterIn(futureDatedAlertDlms, alert)],
  [futureDatedAlertGbz.code, (alert: Message) => counterIn(futureDatedAlertGbz, alert)],
]);

interface TellsCounter {
  readonly codec: {
    decode(content: Uint8Array, counter: OriginatorCounter): { readonly commandCounter: OriginatorCounter };
  };
}

const counterIn = ({ codec }: TellsCounter, { header, content }: Message): OriginatorCounter =>
  codec.decode(content, header.originatorCounter).commandCounter;

/** The counter of the future-dated Command that an Alert tells of; `undefined` where it is another kind of Alert. */
export function commandCounterIn(alert: Message): OriginatorCounter | undefined {
  return readable(() => outcomes.get(alert.header.messageCode)?.(alert));
}

/** The Device whose firmware update an Alert ends, as far as distribution goes. */
export function updateEndedBy({ header, content }: Message): DeviceId | undefined {
  switch (header.messageCode) {
    case firmwareReceiptAlert.code:
    case firmwareReceiptAlertGsme.code:
    case cs09.code:
      return header.originator;
    case ccs08.code:
      return readable(() => ccs08.codec.decode(content, header.originatorCounter).device);
    default:
      return undefined;
  }
}

/** The Devices that a CHF has in its Device Log after a change; `undefined` where the Alert is another. */
export function deviceLogIn({ header, content }: Message): readonly DeviceId[] | undefined {
  return header.messageCode === cs14.code
    ? readable(() => cs14.codec.decode(content, header.originatorCounter).devices.map(({ device }) => device))
    : undefined;
}

/** What is in a message, or `undefined` where its content isn't as its use case says: it is passed on all the same. */
export function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}
