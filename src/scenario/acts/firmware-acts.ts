import type { BenchDevice } from '../../assembly';
import { flawedFile, type ImageFlaw, isSigned } from '../../bench';
import type { FirmwareWarning, ServiceResponse, TransferResponseCode } from '../../duis';
import { ccs08, cs09, type Message } from '../../gbcs';
import { type EntityId, type FirmwareVersion, MeterbenchError, type Signer, type Srv } from '../../terms';
import type { Tape } from '../observations/tape';
import type { Images } from './images';
import type { Exchange, ServiceUser } from './service-user';

/** What firmware updates need of the bench. */
export interface FirmwareSurroundings {
  readonly acb: EntityId;
  readonly tape: Tape;
  readonly signerFor: (party: EntityId) => Signer;
  readonly images: Images;
  readonly supplierOf: (device: BenchDevice) => ServiceUser;
  readonly users: readonly ServiceUser[];
}

/** Lists of a warning as DUIS names them. */
const lists: Readonly<Record<keyof FirmwareWarning, string>> = {
  invalidDeviceIds: 'InvalidDeviceIDList',
  notCommissionedDeviceIds: 'NotCommissionedDeviceIDList',
  notApplicableFirmwareDeviceIds: 'NotApplicableFirmwareDeviceIDList',
  otherRequestInProgressIds: 'OtherRequestInProgressList',
  invalidGbcsVersionIds: 'InvalidGBCSVersionList',
};

const transferOutcomes: readonly TransferResponseCode[] = [
  'FileTransferSuccess',
  'FirmwareImageDiscarded',
  'HardwareVersionMismatch',
  'FileTransferFailure',
];

/** Firmware on its way: SR11.1 and SR11.4, what a hub passes on, and what is told of it. */
export class FirmwareActs {
  readonly #of: FirmwareSurroundings;

  constructor(surroundings: FirmwareSurroundings) {
    this.#of = surroundings;
  }

  /** Sends an image to Devices: SR11.1, or SR11.4 for PPMIDs. The first of them says whose image it is. */
  update(
    user: ServiceUser,
    srv: Srv,
    named: FirmwareVersion,
    devices: readonly BenchDevice[],
    flaw: ImageFlaw,
  ): Promise<Exchange> {
    const [first] = devices;
    if (first === undefined) {
      throw new MeterbenchError({ code: 'MB-BENCH-REQUEST', blame: 'suite', message: `SR${srv} names no Device` });
    }
    return user.send(srv, 8, this.#of.acb, {
      kind: srv === '11.4' ? 'updatePPMIDFirmware' : 'updateFirmware',
      firmwareImage: this.file(first, named, flaw),
      firmwareVersion: first.versionOf(named),
      deviceIds: devices.map(({ id }) => id),
    });
  }

  /** The OTA file of a version for a Device, with something wrong or nothing. */
  file(device: BenchDevice, named: FirmwareVersion, flaw: ImageFlaw): Uint8Array {
    const { images, supplierOf, users } = this.#of;
    const supplier = supplierOf(device);
    const other = users.find(({ id, role }) => id !== supplier.id && (role === 'IS' || role === 'GS')) ?? supplier;
    const signs =
      ({ id }: ServiceUser) =>
      (data: Uint8Array) =>
        this.#of.signerFor(id).sign(id, data);
    const signatories = { other: signs(other), ...(isSigned(device) ? { supplier: signs(supplier) } : {}) };
    return flawedFile(images.of(device, named), flaw, signatories);
  }

  /** The warning list that names a Device; `none` where the Response has no such list. */
  listed({ body }: ServiceResponse, device: BenchDevice): string {
    const payload = body.kind === 'responseMessage' ? body.payload : undefined;
    if (payload?.kind !== 'dspUpdateFirmwareWarning' && payload?.kind !== 'dspUpdatePPMIDFirmwareWarning') {
      return 'none';
    }
    const names = Object.keys(lists) as (keyof FirmwareWarning)[];
    const list = names.find((each) => payload[each]?.includes(device.id));
    return list === undefined ? 'none' : lists[list];
  }

  /** What a user was told of the way to the hub: `Success` or `Failure`, with the DCC Alert's code. */
  deliveries(user: ServiceUser, device: BenchDevice): readonly { readonly code: string; readonly status: string }[] {
    return user.inbox.flatMap(({ body }) =>
      body.kind === 'dccAlertMessage' &&
      body.alert.kind === 'cspFirmwareDeliveryStatus' &&
      body.alert.targetDeviceId === device.id
        ? [{ code: body.dccAlertCode, status: body.alert.commsHubTransferStatus }]
        : [],
    );
  }

  /** What a hub has told of images for a Device by CCS08: alert code and outcome, as `8F8A FileTransferSuccess`. */
  transfers(hub: BenchDevice, device: BenchDevice): readonly string[] {
    return this.#told(hub, ccs08.code, ({ content, header }) => {
      const { device: about, alertCode, code } = ccs08.codec.decode(content, header.originatorCounter);
      return about === device.id ? [`${hex(alertCode)} ${transferOutcomes[code] ?? code}`] : [];
    });
  }

  /** What a PPMID has told of activations by CS09: alert code, outcome and the version that runs. */
  activations(device: BenchDevice): readonly string[] {
    return this.#told(device, cs09.code, ({ content, header }) => {
      const { alertCode, code, version } = cs09.codec.decode(content, header.originatorCounter);
      return [`${hex(alertCode)} ${code === 0 ? 'ActivationSuccess' : 'ActivationFailure'} ${version}`];
    });
  }

  #told(device: BenchDevice, code: number, read: (alert: Message) => readonly string[]): readonly string[] {
    return this.#of.tape
      .alerts(device)
      .filter(({ header }) => header.messageCode === code)
      .flatMap(read);
  }
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
