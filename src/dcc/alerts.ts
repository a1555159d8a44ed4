import { activationOutcomeAlert, criticalAlertDlms, firmwareReceiptAlert, type Message } from '../gbcs';
import type { FirmwareReport } from './response-processing';

/** Where the Alert Code stands in each kind of Alert that the DCC reads. */
const codeIn: ReadonlyMap<number, (alert: Message) => number> = new Map([
  [
    activationOutcomeAlert.code,
    ({ header, content }) => activationOutcomeAlert.codec.decode(content, header.originatorCounter).alertCode,
  ],
  [
    firmwareReceiptAlert.code,
    ({ header, content }) => firmwareReceiptAlert.codec.decode(content, header.originatorCounter).alertCode,
  ],
  [
    criticalAlertDlms.code,
    ({ header, content }) => criticalAlertDlms.codec.decode(content, header.originatorCounter).alertCode,
  ],
] as const);

/** Alert Code of a Device Alert as four hex digits; `0000` where the DCC doesn't know where it stands. */
export function alertCodeOf(alert: Message): string {
  return (codeIn.get(alert.header.messageCode)?.(alert) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** What an Alert tells of the firmware that runs: the outcome of a future-dated activation does. */
export function firmwareInAlert({ header, content }: Message): FirmwareReport | undefined {
  if (header.messageCode !== activationOutcomeAlert.code) {
    return undefined;
  }
  const { alertCode, outcome } = activationOutcomeAlert.codec.decode(content, header.originatorCounter);
  return { source: alertCode === 0x8f66 ? '8F66' : '8F67', version: outcome.version };
}
