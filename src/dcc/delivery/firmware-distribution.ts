import type { Distribute } from '../../dcc-port';
import type { CspFirmwareDeliveryStatus, RequestId } from '../../duis';
import type { DeviceId, DeviceType, FirmwareVersion } from '../../terms';
import type { DccAlerts } from '../alerts/dcc-alerts';
import type { Desk } from '../desk';

/** One image on its way to one Device. */
export interface Shipment {
  readonly request: RequestId;
  readonly device: DeviceId;
  readonly version: FirmwareVersion;
  readonly file: Uint8Array;
}

/** The codes of the delivery alert by its outcome: new together; which is which is stated nowhere. */
const deliveryCodes = { Success: 'N60', Failure: 'N61' } as const;

/** The delivery alert is of meter firmware. */
const meters: readonly (DeviceType | undefined)[] = ['ESME', 'GSME'];

/** The way of firmware from the DSP to the Devices: through the CSP and the hub, one update of a Device at a time. */
export class FirmwareDistribution {
  readonly #desk: Desk;
  readonly #dccAlerts: DccAlerts;
  readonly #limit: number;
  readonly #distribute: Distribute | undefined;
  readonly #underWay = new Map<DeviceId, { readonly request: RequestId; readonly cancel: () => void }>();

  /** @param limit milliseconds after which a Device that has told nothing counts as free for another update */
  constructor(desk: Desk, dccAlerts: DccAlerts, limit: number, distribute: Distribute | undefined) {
    this.#desk = desk;
    this.#dccAlerts = dccAlerts;
    this.#limit = limit;
    this.#distribute = distribute;
  }

  /** Whether anything can be handed on at all. */
  get possible(): boolean {
    return this.#distribute !== undefined;
  }

  /** The Request whose update of a Device is under way. */
  underWay(device: DeviceId): RequestId | undefined {
    return this.#underWay.get(device)?.request;
  }

  /** The Device, or its hub for it, told how an update went. */
  ended(device: DeviceId): void {
    this.#underWay.get(device)?.cancel();
    this.#underWay.delete(device);
  }

  ship(shipment: Shipment): void {
    const { journal, timers } = this.#desk.ports;
    const { device, version } = shipment;
    this.ended(device);
    const cancel = timers.after(this.#limit, () => this.#underWay.delete(device));
    this.#underWay.set(device, { request: shipment.request, cancel });
    journal.append({ kind: 'dcc-distribution', device, version });
    // A turn later: the Response to the Request comes first.
    queueMicrotask(() => {
      this.#hand(shipment).catch((error: unknown) => {
        journal.append({ kind: 'dcc-distribution-failed', device, error: String(error) });
        this.#delivered(shipment, 'Failure');
      });
    });
  }

  async #hand(shipment: Shipment): Promise<void> {
    const outcome = await this.#distribute?.(shipment.device, shipment.file);
    this.#delivered(shipment, outcome ?? 'Failure');
  }

  /** Tells of the delivery to the hub, which is never that the Device is updated. */
  #delivered({ request, device, version }: Shipment, outcome: 'Success' | 'Failure'): void {
    const desk = this.#desk;
    if (outcome === 'Failure') {
      this.ended(device);
    }
    const row = desk.rulebook.table('firmware').get('delivery-alert');
    const { deviceType, hub } = desk.inventory.get(device) ?? {};
    if (row === undefined || desk.consult(row) !== true || !meters.includes(deviceType)) {
      return;
    }
    if (hub === undefined) {
      const payload = 'CSPFirmwareDeliveryStatus';
      desk.ports.journal.append({ kind: 'dcc-alert-not-sent', device, payload, reason: 'the SMI holds no hub of it' });
      return;
    }
    const alert: CspFirmwareDeliveryStatus = {
      kind: 'cspFirmwareDeliveryStatus',
      updateFirmwareRequestId: request,
      commsHubDeviceId: hub,
      targetDeviceId: device,
      firmwareVersion: version,
      timestamp: desk.ports.clock.now(),
      commsHubTransferStatus: outcome,
    };
    desk.consult(desk.rulebook.dccAlertCodeFor('CSPFirmwareDeliveryStatus'));
    const options = { recipients: [request.originator], otherwise: deliveryCodes[outcome] };
    this.#dccAlerts.send(device, `CSPFirmwareDeliveryStatus-${outcome}`, alert, options);
  }
}
