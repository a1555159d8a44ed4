import type {
  Delivery,
  Flaw,
  ImageFlaw,
  Listing,
  RegistrationFile,
  RequestDetails,
  SignatureForm,
} from '../../src/scenario';
import type { FirmwareVersion, SmiStatus, Srv } from '../../src/terms';

/** A DUIS Command Variant: what the DCC is to do with a Request. */
export type CommandVariant = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * The type of the value that each parameter type gives to a step, by its name; of a name that isn't here, `string`. A
 * project adds its own by declaration merging.
 *
 * @example `declare module 'meterbench' { interface StepParameters { readonly litres: number } }`
 */
export interface StepParameters {
  readonly int: number;
  readonly float: number;
  readonly word: string;
  readonly string: string;

  readonly device: string;
  readonly user: string;
  readonly sr: Srv;
  readonly firmware: FirmwareVersion;
  readonly status: SmiStatus;
  readonly listing: Listing;
  readonly alertCode: string;
  readonly delivery: Delivery;
  readonly later: number | undefined;
  readonly code: string;
  readonly count: number;
  readonly dccAlert: string;
  readonly way: string;
  readonly onOff: 'on' | 'off';
  readonly log: NonNullable<RequestDetails['log']>;
  readonly span: number | undefined;
  readonly volume: number;
  readonly logChange: 'Add' | 'Remove';
  readonly flaw: Flaw | undefined;
  readonly protection: 'a MAC' | 'a signature';
  readonly payload: string;
  readonly commandVariant: CommandVariant;
  readonly service: 'send' | 'transform' | 'non-device';
  readonly day: string;
  readonly by: string;

  readonly version: string;
  readonly imageFlaw: ImageFlaw;
  readonly devices: readonly string[];
  readonly warningList: string;
  readonly transfer: 'Success' | 'Failure';
  readonly transferOutcome: string;
  readonly activation: string;
  readonly registrationFile: RegistrationFile;
  readonly flag: string;
  readonly signatureForm: SignatureForm;
  readonly irp: string;
}
