import type { ServiceRequest, UpdateHANDeviceLog } from '../../duis';
import type { DeviceId } from '../../terms';
import type { DccAlerts } from '../alerts/dcc-alerts';
import type { Desk } from '../desk';
import type { SmiTransitions } from '../smi/smi-transitions';

interface Asked {
  readonly request: ServiceRequest;
  readonly body: UpdateHANDeviceLog;
}

/** Requests to change a CHF's Device Log that the CHF has taken, until its log shows the change. */
export class HanLogRequests {
  readonly #desk: Desk;
  readonly #transitions: SmiTransitions;
  readonly #dccAlerts: DccAlerts;
  readonly #asked = new Map<DeviceId, readonly Asked[]>();

  constructor(desk: Desk, transitions: SmiTransitions, dccAlerts: DccAlerts) {
    this.#desk = desk;
    this.#transitions = transitions;
    this.#dccAlerts = dccAlerts;
  }

  asked(hub: DeviceId, request: ServiceRequest, body: UpdateHANDeviceLog): void {
    this.#asked.set(hub, [...(this.#asked.get(hub) ?? []), { request, body }]);
  }

  /** A CHF told what its Device Log holds now. */
  changed(hub: DeviceId, devices: readonly DeviceId[]): void {
    const shown = (asked: Asked) => devices.includes(asked.body.deviceId) === (asked.body.requestType === 'Add');
    const asked = this.#asked.get(hub) ?? [];
    this.#asked.set(
      hub,
      asked.filter((each) => !shown(each)),
    );
    for (const { request, body } of asked.filter(shown)) {
      this.#done(hub, request, body);
    }
  }

  #done(hub: DeviceId, request: ServiceRequest, { requestType, deviceId, whitelist }: UpdateHANDeviceLog): void {
    const desk = this.#desk;
    const added = requestType === 'Add' && desk.inventory.get(deviceId) !== undefined;
    if (added) {
      const { importMpxn, secondaryImportMpan, exportMpan } = whitelist ?? {};
      const mpxns = {
        ...(importMpxn === undefined ? {} : { importMpxn }),
        ...(secondaryImportMpan === undefined ? {} : { secondaryImportMpan }),
        ...(exportMpan === undefined ? {} : { exportMpan }),
      };
      desk.inventory.setDetails(deviceId, { hub, ...(Object.keys(mpxns).length === 0 ? {} : { mpxns }) });
      // The result of the Request is told below, whatever the change does to the status.
      this.#transitions.undergo(deviceId, 'whitelisted', { alert: 'none' });
    }
    this.#dccAlerts.send(
      hub,
      'UpdateHANDeviceLogResult',
      { kind: 'updateHANDeviceLogResult', requestId: request.requestId },
      { recipients: [request.requestId.originator] },
    );
  }
}
