/**
 * Service Requests and Service Responses as XML (DUIS), both ways and strictly: what is written validates against the
 * DCC's schema, and what isn't as the schema says is refused with a `DuisError`. XML signatures are not made; one that
 * stands in an input is accepted and ignored.
 */

export { sniffSchemaVersion } from './duis-document';
export { DuisError, type DuisFault } from './duis-error';
export { parseRequestId, type RequestId, requestIdText } from './request-id';
export type * from './requests/alert-behaviour';
export type * from './requests/clock';
export type * from './requests/firmware';
export type * from './requests/han-device-log';
export type * from './requests/inventory';
export type * from './requests/reads';
export type * from './requests/signed-pre-command';
export type * from './responses/dcc-alert';
export type * from './responses/device-alert-message';
export type * from './responses/device-status-change';
export type * from './responses/inventory-device';
export type * from './responses/response-message';
export {
  type RequestBody,
  readRequest,
  type ServiceRequest,
  writeRequest,
} from './service-request';
export { type ResponseBody, readResponse, type ServiceResponse, writeResponse } from './service-response';
export type { CommandVariant } from './text-types/command-variant';
export type { CertificateType, Connectivity, CspRegion, EsmeVariant, LogToRead, TransferResponseCode } from './words';
