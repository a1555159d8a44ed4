import { firmwareVersion, fromHex } from '../../terms';
import { useCase } from '../define';
import { decodeDerContent, encodeDerContent, integer, nothing, octetString, sequence } from '../fields/der-fields';
import type { Codec } from '../use-case';
import type { FirmwareVersionRead } from './firmware-version-read';

const noVersion = firmwareVersion('00000000');
const failed = 1;

const command: Codec<undefined> = {
  encode: () => encodeDerContent(nothing),
  decode: (content) => decodeDerContent(content, (reader) => reader.nothing('command')) as undefined,
};

const response: Codec<FirmwareVersionRead> = {
  encode(value) {
    const version = fromHex(value.version ?? noVersion) ?? new Uint8Array(0);
    const code = value.result === 'success' ? 0 : (value.status ?? failed);
    return encodeDerContent(sequence(octetString(version), integer(code)));
  },
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('response', (reader) => {
        const version = reader.firmwareVersion('firmware version');
        const code = reader.integer('response code');
        if (code === 0) {
          return { result: 'success', version };
        }
        return code === failed ? { result: 'failure', version } : { result: 'failure', version, status: code };
      }),
    ),
};

/** CS08: SR11.2 of a PPMID or an HCALCS, through the access control broker. */
export const cs08 = useCase(0x0129, { command, response });
