import type { CommsHubAlert, PpmidAlert, TransferResponseCode } from '../../duis';
import { alertCodeOf, ccs08, cs09, type Message } from '../../gbcs';
import type { FirmwareDistribution } from '../delivery/firmware-distribution';
import type { Desk } from '../desk';
import { readable } from './alert-contents';
import type { DccAlerts } from './dcc-alerts';

const transferOutcomes: readonly TransferResponseCode[] = [
  'FileTransferSuccess',
  'FirmwareImageDiscarded',
  'HardwareVersionMismatch',
  'FileTransferFailure',
];

/** Firmware alerts that a Device sends to the DCC and not to a user: the DCC tells of them by a DCC Alert of its own. */
export class FirmwareAlerts {
  readonly #desk: Desk;
  readonly #dccAlerts: DccAlerts;
  readonly #distribution: FirmwareDistribution;

  constructor(desk: Desk, dccAlerts: DccAlerts, distribution: FirmwareDistribution) {
    this.#desk = desk;
    this.#dccAlerts = dccAlerts;
    this.#distribution = distribution;
  }

  /** False where the Alert is none of these. */
  tell(alert: Message): boolean {
    switch (alert.header.messageCode) {
      case ccs08.code:
        return this.#tellOfTransfer(alert);
      case cs09.code:
        return this.#tellOfActivation(alert);
      default:
        return false;
    }
  }

  /** A hub passed an image on to a PPMID or HCALCS, or couldn't. */
  #tellOfTransfer(alert: Message): boolean {
    const desk = this.#desk;
    const { content, header } = alert;
    const told = readable(() => ccs08.codec.decode(content, header.originatorCounter));
    const named = told && namedIn(desk, 'transfer-codes', told.code);
    const outcome = transferOutcomes.find((each) => each === named);
    if (told === undefined || outcome === undefined) {
      return false;
    }
    const request = this.#distribution.underWay(told.device);
    const payload: CommsHubAlert = {
      kind: 'commsHubAlert',
      commsHubDeviceId: header.originator,
      alertCode: alertCodeOf(alert),
      timestamp: told.at,
      firmwareTransferAlert: {
        ...(request === undefined ? {} : { updateFirmwareRequestId: request }),
        otherDeviceId: told.device,
        firmwareVersion: told.version,
        transferResponseCode: outcome,
      },
    };
    const recipients = request === undefined ? desk.users.responsibleFor(told.device) : [request.originator];
    this.#dccAlerts.send(told.device, 'CommsHubAlert', payload, { recipients });
    return true;
  }

  /** A PPMID activated an image, or couldn't. */
  #tellOfActivation(alert: Message): boolean {
    const { content, header } = alert;
    const told = readable(() => cs09.codec.decode(content, header.originatorCounter));
    const outcome = told && namedIn(this.#desk, 'PPMID-activation-codes', told.code);
    if (told === undefined || outcome === undefined) {
      return false;
    }
    const payload: PpmidAlert = {
      kind: 'ppmidAlert',
      deviceId: header.originator,
      deviceAlertCode: alertCodeOf(alert),
      timestamp: told.at,
      firmwareUpgradeAlert: {
        firmwareVersion: told.version,
        activateImageResultCode: outcome === 'ActivationSuccess' ? 'ActivationSuccess' : 'ActivationFailure',
      },
    };
    this.#dccAlerts.send(header.originator, 'PPMIDAlert', payload);
    return true;
  }
}

/** What a row that lists codes as `0 Name` calls one. */
function namedIn(desk: Desk, key: string, code: number): string | undefined {
  const row = desk.rulebook.table('firmware').get(key);
  const names: readonly unknown[] = row === undefined ? [] : [desk.consult(row)].flat();
  const found = names.find((each) => typeof each === 'string' && each.startsWith(`${code} `));
  return typeof found === 'string' ? found.slice(`${code} `.length) : undefined;
}
