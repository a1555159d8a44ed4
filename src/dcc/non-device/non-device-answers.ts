import type { UserRecord } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import { bareResponse } from '../responses/respond';
import { answerNonDevice } from './answer-non-device';
import type { NonDeviceParts } from './non-device-request';

/** How Non-Device Requests are answered; each answer is a Response as XML. */
export interface NonDeviceAnswers {
  answer(request: ServiceRequest, user: UserRecord): string;
  /** A Response that says that all went well. */
  confirm(request: ServiceRequest): string;
}

export const nonDeviceAnswers = (parts: NonDeviceParts): NonDeviceAnswers => ({
  answer: (request, user) => answerNonDevice(parts, request, user),
  confirm: (request) => bareResponse(parts.desk, request, 'I0'),
});
