/** `meterbench/duis`: Service Requests and Service Responses as XML, both ways and strictly. */
export {
  type CommandVariant,
  DuisError,
  type DuisFault,
  parseRequestId,
  type RequestBody,
  type RequestId,
  type ResponseBody,
  readRequest,
  readResponse,
  requestIdText,
  type ServiceRequest,
  type ServiceResponse,
  sniffSchemaVersion,
  writeRequest,
  writeResponse,
} from '../duis';
