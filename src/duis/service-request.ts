import type { Srv } from '../terms';
import { type DocumentType, readDocument, writeDocument } from './duis-document';
import { choice } from './elements/choice';
import { nothing, only, sequence, text } from './elements/element-content';
import { one, optional } from './elements/particle';
import type { RequestId } from './request-id';
import { type ConfigureAlertBehaviour, configureAlertBehaviour } from './requests/alert-behaviour';
import { type CommissionDeviceSynchroniseClock, clockSetting, type SynchroniseClock } from './requests/clock';
import {
  type ActivateFirmware,
  activateFirmware,
  firmwareDistribution,
  type ReadFirmwareVersion,
  readFirmwareVersion,
  type UpdateFirmware,
  type UpdatePPMIDFirmware,
} from './requests/firmware';
import { type UpdateHANDeviceLog, updateHANDeviceLog } from './requests/han-device-log';
import {
  type DecommissionDevice,
  type DevicePrenotification,
  decommissionDevice,
  devicePrenotification,
  type ReadInventory,
  readInventory,
  type UpdateInventory,
  updateInventory,
} from './requests/inventory';
import {
  type ReadDeviceConfigurationEventAndAlertBehaviours,
  type ReadEventOrSecurityLog,
  type ReadInstantaneousImportRegisters,
  readEventOrSecurityLog,
  readInstantaneousImportRegisters,
} from './requests/reads';
import { type SignedPreCommand, signedPreCommand } from './requests/signed-pre-command';
import { serviceReference } from './service-reference';
import { type CommandVariant, commandVariant } from './text-types/command-variant';
import { requestId } from './text-types/identifier-type';
import { boolean } from './text-types/text-type';

/** The one element of a Request's Body; `kind` is its name in lowerCamel. */
export type RequestBody =
  | ReadFirmwareVersion
  | ActivateFirmware
  | UpdateFirmware
  | UpdatePPMIDFirmware
  | CommissionDeviceSynchroniseClock
  | SynchroniseClock
  | ReadInventory
  | DecommissionDevice
  | UpdateInventory
  | DevicePrenotification
  | UpdateHANDeviceLog
  | ReadDeviceConfigurationEventAndAlertBehaviours
  | ReadEventOrSecurityLog
  | ReadInstantaneousImportRegisters
  | ConfigureAlertBehaviour
  | SignedPreCommand;

/** A Service Request: who asks for what, of which Device. */
export interface ServiceRequest {
  /** Such as `5.0`: a decimal number. */
  readonly schemaVersion: string;
  readonly requestId: RequestId;
  /** For Requests that have to run one after another. */
  readonly firstInSequence?: boolean;
  readonly precedingRequestId?: RequestId;
  readonly commandVariant: CommandVariant;
  /** Service Reference Variant; the Service Reference is derived from it. */
  readonly srv: Srv;
  readonly body: RequestBody;
}

const bodies = choice<RequestBody, 'kind'>('kind', {
  readInstantaneousImportRegisters: ['ReadInstantaneousImportRegisters', readInstantaneousImportRegisters],
  readDeviceConfigurationEventAndAlertBehaviours: ['ReadDeviceConfigurationEventAndAlertBehaviours', nothing],
  synchroniseClock: ['SynchroniseClock', clockSetting],
  readEventOrSecurityLog: ['ReadEventOrSecurityLog', readEventOrSecurityLog],
  configureAlertBehaviour: ['ConfigureAlertBehaviour', configureAlertBehaviour],
  commissionDeviceSynchroniseClock: ['CommissionDeviceSynchroniseClock', clockSetting],
  readInventory: ['ReadInventory', readInventory],
  decommissionDevice: ['DecommissionDevice', decommissionDevice],
  updateInventory: ['UpdateInventory', updateInventory],
  updateHANDeviceLog: ['UpdateHANDeviceLog', updateHANDeviceLog],
  updateFirmware: ['UpdateFirmware', firmwareDistribution],
  readFirmwareVersion: ['ReadFirmwareVersion', readFirmwareVersion],
  activateFirmware: ['ActivateFirmware', activateFirmware],
  updatePPMIDFirmware: ['UpdatePPMIDFirmware', firmwareDistribution],
  devicePrenotification: ['DevicePrenotification', devicePrenotification],
  signedPreCommand: ['SignedPreCommand', signedPreCommand],
});

type Header = Omit<ServiceRequest, 'schemaVersion' | 'body'>;

const requestDocument: DocumentType<{ readonly header: Header; readonly body: RequestBody }> = {
  root: 'Request',
  blame: 'suite',
  content: sequence<{ readonly header: Header; readonly body: RequestBody }>({
    header: one(
      'Header',
      sequence<Header>({
        requestId: one('RequestID', text(requestId)),
        firstInSequence: optional('FirstInSequence', text(boolean)),
        precedingRequestId: optional('PrecedingServiceRequestID', text(requestId)),
        commandVariant: one('CommandVariant', text(commandVariant)),
        srv: serviceReference,
      }),
    ),
    body: one('Body', only(bodies)),
  }),
};

/**
 * Writes a Request that validates against the schema of its version. It isn't signed.
 * @throws DuisError where a value isn't what the schema allows.
 */
export function writeRequest({ schemaVersion, body, ...header }: ServiceRequest): string {
  return writeDocument(requestDocument, schemaVersion, { header, body });
}

/**
 * Reads a Request. An XML signature is accepted and ignored.
 * @throws DuisError where the document isn't what the schema says, and for a Body that isn't one of `RequestBody`.
 */
export function readRequest(xml: string): ServiceRequest {
  const { schemaVersion, content } = readDocument(requestDocument, xml);
  return { schemaVersion, ...content.header, body: content.body };
}
