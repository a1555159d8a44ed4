import type { DeviceId, FirmwareVersion, Instant } from '../../terms';
import { sequence, text } from '../elements/element-content';
import { one, optional } from '../elements/particle';
import { deviceIdList, firmware } from '../text-types/identifier-type';
import { dateTime } from '../text-types/moment-type';
import { base64, hex } from '../text-types/octet-type';
import type { TextType } from '../text-types/text-type';

/** When a Device is to act: at a moment, or `cancel` what was future dated before (3000-12-31T00:00:00Z on the wire). */
export type ExecutionDateTime = Instant | 'cancel';

export interface ReadFirmwareVersion {
  readonly kind: 'readFirmwareVersion';
  readonly executionDateTime?: Instant;
}

export interface ActivateFirmware {
  readonly kind: 'activateFirmware';
  readonly executionDateTime?: ExecutionDateTime;
  /** SHA-256 of the manufacturer image: 32 octets. */
  readonly firmwareHash: Uint8Array;
}

interface FirmwareDistribution {
  /** The OTA file; at most 10,240,000 octets. */
  readonly firmwareImage: Uint8Array;
  readonly firmwareVersion: FirmwareVersion;
  /** From 1 to 50,000 Devices. */
  readonly deviceIds: readonly DeviceId[];
}

export interface UpdateFirmware extends FirmwareDistribution {
  readonly kind: 'updateFirmware';
}

export interface UpdatePPMIDFirmware extends FirmwareDistribution {
  readonly kind: 'updatePPMIDFirmware';
}

const cancelled = '3000-12-31T00:00:00Z';
const cancelledAt = dateTime.read(cancelled, 0);

const executionMoment: TextType<ExecutionDateTime> = {
  expected: dateTime.expected,
  read(text, version) {
    const moment = dateTime.read(text, version);
    return moment === cancelledAt ? 'cancel' : moment;
  },
  write: (value, version) => (value === 'cancel' ? cancelled : dateTime.write(value, version)),
};

/** The start of each Request that a Device keeps until its time. */
export const executionDateTime = optional('ExecutionDateTime', text(executionMoment));
/** The start of each Request that the DSP keeps until its time. */
export const dspExecutionDateTime = optional('ExecutionDateTime', text(dateTime));

export const readFirmwareVersion = sequence<Omit<ReadFirmwareVersion, 'kind'>>({
  executionDateTime: dspExecutionDateTime,
});

export const activateFirmware = sequence<Omit<ActivateFirmware, 'kind'>>({
  executionDateTime,
  firmwareHash: one('FirmwareHash', text(hex(32, 32))),
});

const mostImageOctets = 10_240_000;
/** 1,199,999 characters: 23 for each, and the commas between. */
const mostDevices = 50_000;

/** Of SR11.1 and SR11.4 alike. */
export const firmwareDistribution = sequence<FirmwareDistribution>({
  firmwareImage: one('FirmwareImage', text(base64(mostImageOctets))),
  firmwareVersion: one('FirmwareVersion', text(firmware)),
  deviceIds: one('DeviceIDList', text(deviceIdList(mostDevices))),
});
