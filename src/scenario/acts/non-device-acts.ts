import type { BenchDevice } from '../../assembly';
import type { DccActs } from '../../dcc-port';
import type { AlertBehaviour } from '../../duis';
import { type EntityId, type FirmwareVersion, type SmiStatus, srv, type UserRole } from '../../terms';
import type { Exchange, ServiceUser } from './service-user';

const hubTypes: readonly string[] = ['CHF', 'GPF'];
const installCode = new Uint8Array(16).fill(0x5a);

/** What Service Users ask of the DCC itself, beyond what they ask of a Device. */
export class NonDeviceActs {
  readonly #acts: DccActs;
  readonly #acb: EntityId;

  constructor(acts: DccActs, acb: EntityId) {
    this.#acts = acts;
    this.#acb = acb;
  }

  /** SR8.2. */
  read(user: ServiceUser, { id }: BenchDevice): Promise<Exchange> {
    return user.send(srv('8.2'), 8, this.#acb, { kind: 'readInventory', find: { by: 'deviceId', deviceId: id } });
  }

  /** SR8.3. */
  decommission(user: ServiceUser, { id }: BenchDevice): Promise<Exchange> {
    return user.send(srv('8.3'), 8, this.#acb, { kind: 'decommissionDevice', deviceId: id });
  }

  /** SR8.4. The schema has no word for most statuses: they are put into the document after it is written. */
  setStatus(user: ServiceUser, { id, type }: BenchDevice, status: SmiStatus): Promise<Exchange> {
    const set = hubTypes.includes(type) ? 'statusCH' : 'status';
    const update = { set, status: 'InstalledNotCommissioned' } as const;
    const body = { kind: 'updateInventory', deviceId: id, update } as const;
    const edit = (xml: string) => xml.replace(`>${update.status}<`, `>${status}<`);
    return user.sendAs('non-device', srv('8.4'), 8, this.#acb, body, edit);
  }

  /** SR12.2. Where the DCC takes it, there is from then on a way to the Device: the bench stands in for the CSP. */
  async preNotify(user: ServiceUser, device: BenchDevice, firmware: FirmwareVersion): Promise<Exchange> {
    const { id, type, manufacturer, deviceModel, smetsChtsVersion, link } = device;
    const exchange = await user.send(srv('12.2'), 8, this.#acb, {
      kind: 'devicePrenotification',
      deviceId: id,
      deviceType: type,
      deviceManufacturer: manufacturer,
      deviceModel,
      smetsChtsVersion,
      firmwareVersion: firmware,
      ...(type === 'ESME' ? { esmeVariant: 'A' as const } : {}),
    });
    await this.#acts.connect(id, link);
    return exchange;
  }

  /** SR8.11. */
  changeDeviceLog(
    user: ServiceUser,
    hub: BenchDevice,
    { id }: BenchDevice,
    requestType: 'Add' | 'Remove',
  ): Promise<Exchange> {
    return user.send(srv('8.11'), 1, hub.id, {
      kind: 'updateHANDeviceLog',
      deviceId: id,
      requestType,
      ...(requestType === 'Add' ? { whitelist: { joinTimePeriod: 3600, installCode } } : {}),
    });
  }
}

/** A Network Operator's alerts that aren't of one phase or of three. */
const commonToAllPhases = ['8014', '8015'];

/** The body of SR6.22 that switches one event's WAN Alert, by who asks it of what. */
export function wanAlertSwitch({ type }: BenchDevice, role: UserRole, code: string, on: boolean): AlertBehaviour {
  if (type === 'GSME') {
    return { group: 'gasSupplierAlerts', settings: { [code]: on } };
  }
  if (role !== 'ED') {
    return { group: 'electricitySupplierAlerts', common: { [code]: on } };
  }
  return commonToAllPhases.includes(code)
    ? { group: 'electricityNetworkOperatorAlerts', common: { [code]: on } }
    : { group: 'electricityNetworkOperatorAlerts', phase: { of: 'singlePhase', settings: { [code]: on } } };
}
