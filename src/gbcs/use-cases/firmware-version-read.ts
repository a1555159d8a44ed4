import type { FirmwareVersion } from '../../terms';

/** What a Device answers when asked for the firmware version that is running. */
export type FirmwareVersionRead =
  | { readonly result: 'success'; readonly version: FirmwareVersion }
  | {
      readonly result: 'failure';
      /** CS08 carries a version even then: 00000000. */
      readonly version?: FirmwareVersion;
      /** The code of the failure, where it isn't the use case's usual one. */
      readonly status?: number;
    };

/** A failure with its code, which is left out where it is the usual one. */
export function failure(status: number, usual: number): FirmwareVersionRead {
  return status === usual ? { result: 'failure' } : { result: 'failure', status };
}
