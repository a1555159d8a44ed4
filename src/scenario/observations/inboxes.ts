import type { BenchDevice } from '../../assembly';
import type { ServiceResponse } from '../../duis';
import type { ServiceUser } from '../acts/service-user';
import { alertAbout } from './dcc-alert-about';

type Inbox = Pick<ServiceUser, 'inbox'>;

/** The DCC Alerts that a Service User has got about a Device, by the name of the payload. */
export function dccAlerts({ inbox }: Inbox, device: BenchDevice, payload: string): readonly ServiceResponse[] {
  return inbox.filter(({ body }) => {
    const told = body.kind === 'dccAlertMessage' ? alertAbout(body.alert) : undefined;
    return told?.payload === payload && told.device === device.id;
  });
}

/** The Alerts with a code that a Service User has got from a Device, future-dated outcomes included. */
export function deviceAlerts({ inbox }: Inbox, device: BenchDevice, alertCode: string): readonly ServiceResponse[] {
  return inbox.filter(({ body, responseId }) => {
    const code =
      body.kind === 'deviceAlertMessage'
        ? body.alertCode
        : body.kind === 'responseMessage' && body.payload?.kind === 'futureDatedDeviceAlertMessage'
          ? body.payload.alertCode
          : undefined;
    return code === alertCode && [responseId?.originator, responseId?.target].includes(device.id);
  });
}
