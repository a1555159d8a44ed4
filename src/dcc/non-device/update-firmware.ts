import { createHash } from 'node:crypto';
import type { UserRecord } from '../../dcc-port';
import { RefusedWithoutCode } from '../../dcc-port';
import type { FirmwareWarning, ServiceRequest, UpdateFirmware, UpdatePPMIDFirmware } from '../../duis';
import { decodeOtaImage, type OtaImage } from '../../gbcs';
import { CodecError, type DeviceId, type DeviceType, MeterbenchError } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { bareResponse, respond } from '../responses/respond';
import { hubPassesOn, type UpdateWanted, type WarningList, warningFor } from './firmware-checks';
import type { NonDeviceParts, NonDeviceRequest } from './non-device-request';

/** SR11.1 Update Firmware: distribution only; SR11.3 activates. */
export const updateFirmware: NonDeviceRequest<'updateFirmware'> = {
  kind: 'updateFirmware',
  answer: (parts, request, body, user) =>
    update(parts, request, body, user, {
      deviceTypes: ['ESME', 'GSME', 'HCALCS'],
      warning: 'dspUpdateFirmwareWarning',
    }),
};

/** SR11.4 Update PPMID Firmware: distribution and activation in one. */
export const updatePpmidFirmware: NonDeviceRequest<'updatePPMIDFirmware'> = {
  kind: 'updatePPMIDFirmware',
  answer: (parts, request, body, user) =>
    update(parts, request, body, user, { deviceTypes: ['PPMID'], warning: 'dspUpdatePPMIDFirmwareWarning' }),
};

interface Kind {
  readonly deviceTypes: readonly DeviceType[];
  readonly warning: 'dspUpdateFirmwareWarning' | 'dspUpdatePPMIDFirmwareWarning';
}

function update(
  parts: NonDeviceParts,
  request: ServiceRequest,
  body: UpdateFirmware | UpdatePPMIDFirmware,
  user: UserRecord,
  { deviceTypes, warning }: Kind,
): string {
  const { desk, distribution } = parts;
  checkImage(desk, request, body);
  const wanted: UpdateWanted = { version: body.firmwareVersion, deviceTypes };
  const { lists, taken } = sort(parts, user, body.deviceIds, wanted);
  if (taken.length > 0 && !distribution.possible) {
    throw new MeterbenchError({
      code: 'MB-DCC-NO-DISTRIBUTION',
      blame: 'bench',
      message: `SR${request.srv}: this bench has no way to hand an image to a Device`,
    });
  }
  for (const device of taken) {
    if (hubPassesOn(desk, desk.inventory.known(device))) {
      const { firmwareImage: file, firmwareVersion: version } = body;
      distribution.ship({ request: request.requestId, device, version, file });
    } else {
      desk.ports.journal.append({ kind: 'dcc-distribution-ended', device, reason: 'its hub has no firmware for it' });
    }
  }
  return Object.keys(lists).length === 0
    ? bareResponse(desk, request, 'I99')
    : respond(desk, request, warningCode(desk, request), {
        kind: 'responseMessage',
        srv: request.srv,
        payload: { kind: warning, ...lists },
      });
}

function sort(parts: NonDeviceParts, user: UserRecord, ids: readonly DeviceId[], wanted: UpdateWanted) {
  const lists: Partial<Record<WarningList, DeviceId[]>> = {};
  const taken: DeviceId[] = [];
  for (const id of new Set(ids)) {
    const list = warningFor(parts, user, id, wanted);
    if (list === undefined) {
      taken.push(id);
    } else {
      lists[list] = [...(lists[list] ?? []), id];
    }
  }
  const named: FirmwareWarning = lists;
  return { lists: named, taken };
}

/** The row lists the warning codes; this Request's is the one that its Service Reference Variant is written in. */
function warningCode(desk: Desk, { srv }: ServiceRequest): string {
  const prefix = `W${srv
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .join('')}`;
  const row = desk.rulebook.table('firmware').get('warning-codes');
  const codes: readonly unknown[] = row === undefined ? [] : [desk.consult(row)].flat();
  const code = codes.find((each) => typeof each === 'string' && each.startsWith(prefix));
  if (typeof code !== 'string') {
    throw new RefusedWithoutCode(`SR${srv} with a warning`, row?.id ?? 'firmware/warning-codes');
  }
  return code;
}

/** What of an image the DSP looks at before it sends it on; why it refuses one has a code that no source tells. */
function checkImage(desk: Desk, request: ServiceRequest, body: UpdateFirmware | UpdatePPMIDFirmware): void {
  const refuse = (why: string, cause?: unknown): never => {
    throw new RefusedWithoutCode(`SR${request.srv}: ${why}`, 'firmware/reject-reasons', cause);
  };
  const compared = byReading(desk, 'firmware/DSP-compares-hash', {
    'the image of SR11.1 against the hash on the CPL': true,
    'not compared': false,
  });
  if (!compared) {
    return;
  }
  const image = imageIn(body) ?? refuse('the image is no OTA file');
  const hash = new Uint8Array(createHash('sha256').update(image.manufacturerImage).digest());
  for (const id of body.deviceIds) {
    const entry = desk.inventory.get(id);
    const product = entry && { ...entry, firmware: body.firmwareVersion };
    if (product !== undefined && desk.productsList.hasImage(product, hash) === false) {
      refuse(`the image isn't the one on the CPL for firmware ${body.firmwareVersion}`);
    }
  }
}

/** With the trailer of a meter's image, or without as for a PPMID. */
function imageIn({ kind, firmwareImage }: UpdateFirmware | UpdatePPMIDFirmware): OtaImage | undefined {
  for (const signed of kind === 'updateFirmware' ? [true, false] : [false]) {
    try {
      return decodeOtaImage(firmwareImage, signed);
    } catch (error) {
      if (!(error instanceof CodecError)) {
        throw error;
      }
    }
  }
  return undefined;
}
