import type { Instant } from '../terms';
import { type DocumentType, readDocument, writeDocument } from './duis-document';
import { choice } from './elements/choice';
import { only, sequence, text } from './elements/element-content';
import { one, optional } from './elements/particle';
import type { RequestId } from './request-id';
import { type DccAlertMessage, dccAlertMessage } from './responses/dcc-alert';
import { type DeviceAlertMessage, deviceAlertMessage } from './responses/device-alert-message';
import { responseCodes } from './responses/response-codes';
import { type ResponseMessage, responseMessage } from './responses/response-message';
import { requestId } from './text-types/identifier-type';
import { dateTime } from './text-types/moment-type';
import { wordSince } from './text-types/text-type';

/** The one element of a Response's Body. */
export type ResponseBody = ResponseMessage | DeviceAlertMessage | DccAlertMessage;

/** A Service Response, a Device Alert or a DCC Alert, as a Service User gets it. */
export interface ServiceResponse {
  /** Such as `5.0`: a decimal number. */
  readonly schemaVersion: string;
  /** The Request answered; absent in an alert. */
  readonly requestId?: RequestId;
  /** The Device's message: its parties in the order in which they stand, and its counter. Absent in an acknowledgement. */
  readonly responseId?: RequestId;
  /** `I0`, `I99`, `E5`, `W110101` …: one of the schema's list for this version. */
  readonly responseCode: string;
  readonly responseDateTime: Instant;
  readonly body: ResponseBody;
}

const bodies = choice<ResponseBody, 'kind'>('kind', {
  responseMessage: ['ResponseMessage', responseMessage],
  deviceAlertMessage: ['DeviceAlertMessage', deviceAlertMessage],
  dccAlertMessage: ['DCCAlertMessage', dccAlertMessage],
});

type Header = Omit<ServiceResponse, 'schemaVersion' | 'body'>;

const responseDocument: DocumentType<{ readonly header: Header; readonly body: ResponseBody }> = {
  root: 'Response',
  blame: 'dcc',
  content: sequence<{ readonly header: Header; readonly body: ResponseBody }>({
    header: one(
      'Header',
      sequence<Header>({
        requestId: optional('RequestID', text(requestId)),
        responseId: optional('ResponseID', text(requestId)),
        responseCode: one('ResponseCode', text(wordSince(responseCodes, 'a response code'))),
        responseDateTime: one('ResponseDateTime', text(dateTime)),
      }),
    ),
    body: one('Body', only(bodies)),
  }),
};

/**
 * Writes a Response that validates against the schema of its version. It isn't signed.
 * @throws DuisError where a value isn't what the schema allows, and for a DCC Alert of kind `other`.
 */
export function writeResponse({ schemaVersion, body, ...header }: ServiceResponse): string {
  return writeDocument(responseDocument, schemaVersion, { header, body });
}

/**
 * Reads a Response. An XML signature is accepted and ignored.
 * @throws DuisError where the document isn't what the schema says, and for a Body or payload that isn't one of
 * `ResponseBody` (the SMETS1, schedule, opt-in, WAN-matrix and customer-identification ones).
 */
export function readResponse(xml: string): ServiceResponse {
  const { schemaVersion, content } = readDocument(responseDocument, xml);
  return { schemaVersion, ...content.header, body: content.body };
}
