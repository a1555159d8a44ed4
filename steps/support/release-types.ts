import type { ImageFlaw, RegistrationFile, SignatureForm } from '../../src/scenario';
import { defineParameterType } from './define';

/** A version of a document: 4.1, 1.5, 2.0. */
defineParameterType({ name: 'version', regexp: /\d+\.\d+/, transformer: (text: string) => text });
/** What is wrong with a firmware image; nothing said is nothing. */
defineParameterType({
  name: 'imageFlaw',
  regexp:
    /(?: (?:that was interrupted|with a corrupt header|with one octet changed|for other hardware|signed by another Supplier|without a signature|larger than the room for it))?/,
  transformer: (text: string) => (text === '' ? 'as it should be' : (text.trim() as ImageFlaw)),
});
/** One Device, or several: the ESME and the HCALCS. */
defineParameterType({
  name: 'devices',
  regexp: /the [A-Z]+(?: and the [A-Z]+)*/,
  transformer: (text: string) => text.split(' and ').map((each) => each.replace('the ', '')),
});
defineParameterType({
  name: 'warningList',
  regexp:
    /InvalidDeviceIDList|NotCommissionedDeviceIDList|NotApplicableFirmwareDeviceIDList|OtherRequestInProgressList|InvalidGBCSVersionList/,
  transformer: (name: string) => name,
});
defineParameterType({
  name: 'transfer',
  regexp: /Success|Failure/,
  transformer: (word: string) => word as 'Success' | 'Failure',
});
/** What a hub tells of an image that it passes on (CCS08). */
defineParameterType({
  name: 'transferOutcome',
  regexp: /FileTransferSuccess|FirmwareImageDiscarded|HardwareVersionMismatch|FileTransferFailure/,
  transformer: (name: string) => name,
});
defineParameterType({
  name: 'activation',
  regexp: /ActivationSuccess|ActivationFailure/,
  transformer: (name: string) => name,
});
/** A file of registration data in which the DCC tells its Service Flags. */
defineParameterType({
  name: 'registrationFile',
  regexp: /electricity registration data|the gas DXI file’s E46 record/,
  transformer: (text: string): RegistrationFile => (text.startsWith('electricity') ? 'electricity' : 'gas'),
});
defineParameterType({ name: 'flag', regexp: /[A-Z]/, transformer: (letter: string) => letter });
defineParameterType({
  name: 'signatureForm',
  regexp: /truncated|over-long|one of P-384|high-S|low-S/,
  transformer: (form: string) => form as SignatureForm,
});
defineParameterType({ name: 'irp', regexp: /IRP\d+/, transformer: (id: string) => id });
