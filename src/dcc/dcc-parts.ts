import type { Distribute, Retries } from '../dcc-port';
import { accessChecks } from './access-control/access-checks';
import { AccessControl } from './access-control/access-control';
import { type Admission, admission } from './access-control/admission';
import { statusControl } from './access-control/status-control';
import { refuseUnnamedAlerts } from './access-control/unnamed-alerts';
import { AlertProcessing } from './alerts/alert-processing';
import { dccAlerts } from './alerts/dcc-alerts';
import { FirmwareAlerts } from './alerts/firmware-alerts';
import { authenticity } from './delivery/authenticity';
import type { Deadlines } from './delivery/deadlines';
import { Delivery } from './delivery/delivery';
import { Dispatch } from './delivery/dispatch';
import { FirmwareDistribution } from './delivery/firmware-distribution';
import type { Pending } from './delivery/outgoing';
import { retry } from './delivery/retry';
import type { Desk } from './desk';
import { mail } from './mail';
import { inventoryView } from './non-device/inventory-view';
import { nonDeviceAnswers } from './non-device/non-device-answers';
import type { NonDeviceParts } from './non-device/non-device-request';
import { AwaitedOutcomes } from './responses/awaited-outcomes';
import { HanLogRequests } from './responses/han-log-requests';
import { bareResponse } from './responses/respond';
import { responseDelivery } from './responses/response-delivery';
import { ResponseProcessing } from './responses/response-processing';
import type { Wrap } from './seams';
import { type ServiceFlags, serviceFlags } from './service-flags';
import { FirmwareReports } from './smi/firmware-reports';
import { hubFunctions } from './smi/proxies-of-hub';
import { restoration } from './smi/restoration';
import { restorationGround } from './smi/restoration-ground';
import { smiStore } from './smi/smi-store';
import { SmiTransitions } from './smi/smi-transitions';
import { smiVersion } from './smi/smi-version';
import { suspension } from './smi/suspension';
import { transitionRules } from './smi/transition-rules';
import { PreCommands } from './transform/pre-commands';

/** The parts of the DCC that what stands around it acts upon. */
export interface DccParts extends NonDeviceParts {
  readonly flags: ServiceFlags;
  readonly accessControl: AccessControl;
  readonly admission: Admission;
  readonly dispatch: Dispatch;
  readonly delivery: Delivery;
}

export interface PartsOptions {
  readonly deadlines: Deadlines;
  readonly retries: Retries;
  readonly distribute: Distribute | undefined;
}

/** Puts the DCC together of its plain parts, each seam wrapped. */
export function dccParts(desk: Desk, { deadlines, retries, distribute }: PartsOptions, wrap: Wrap): DccParts {
  desk.users.deliverBy(wrap('mail', mail(desk)));
  const alerts = wrap('dccAlerts', dccAlerts(desk));
  const smi = smiParts(desk, wrap, alerts);
  const distribution = new FirmwareDistribution(desk, alerts, deadlines.distribution, distribute);
  const nonDevice: NonDeviceParts = { ...smi, desk, distribution, view: wrap('inventoryView', inventoryView) };
  const tell = ({ request, user }: Pending, code: string) =>
    desk.users.deliver(user.id, bareResponse(desk, request, code));
  const told = {
    awaited: new AwaitedOutcomes(desk, deadlines.futureDated, (pending) => tell(pending, 'E30')),
    hanLog: new HanLogRequests(desk, smi.transitions, alerts),
    firmwareReports: smi.firmwareReports,
  };
  const deliver = wrap('responseDelivery', responseDelivery(desk));
  const responses = new ResponseProcessing(desk, { ...told, delivery: deliver, transitions: smi.transitions });
  const firmwareAlerts = new FirmwareAlerts(desk, alerts, distribution);
  const deviceAlerts = new AlertProcessing(desk, { ...told, firmwareAlerts, distribution });
  const delivery = new Delivery(
    desk,
    {
      response: (...came) => responses.response(...came),
      alert: (came) => deviceAlerts.alert(came),
      silence: tell,
    },
    { deadlines, retries, retry: wrap('retry', retry), authenticity: wrap('authenticity', authenticity(desk)) },
  );
  const checks = wrap('accessChecks', accessChecks(desk));
  const accessControl = new AccessControl(desk, wrap('statusControl', statusControl(desk)), checks);
  const dispatch = new Dispatch(desk, delivery, new PreCommands(desk), accessControl);
  const answers = wrap('nonDeviceAnswers', nonDeviceAnswers(nonDevice));
  const carriedOut = admission(desk, (admitted) => {
    refuseUnnamedAlerts(desk, admitted.request);
    return admitted.service === 'non-device'
      ? answers.answer(admitted.request, admitted.user)
      : dispatch.carryOut(admitted);
  });
  const flags = wrap('serviceFlags', serviceFlags(desk));
  return { ...nonDevice, flags, accessControl, admission: wrap('admission', carriedOut), dispatch, delivery };
}

/** The Smart Metering Inventory with what changes it. */
function smiParts(desk: Desk, wrap: Wrap, alerts: ReturnType<typeof dccAlerts>) {
  const rules = wrap('transitionRules', transitionRules);
  const store = wrap('smiStore', smiStore(desk));
  const transitions = new SmiTransitions(desk, rules, store, alerts);
  const hub = wrap('hubFunctions', hubFunctions(desk));
  const suspends = wrap('suspension', suspension(desk, transitions, hub));
  const ground = wrap('restorationGround', restorationGround(desk));
  const restores = wrap('restoration', restoration(desk, { transitions, rules, ground, hub }));
  const firmwareReports = new FirmwareReports(desk, {
    smiVersion: wrap('smiVersion', smiVersion(desk)),
    store,
    suspension: suspends,
    restoration: restores,
    dccAlerts: alerts,
  });
  return { transitions, suspension: suspends, restoration: restores, firmwareReports };
}
