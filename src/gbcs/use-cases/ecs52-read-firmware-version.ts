import { type FirmwareVersion, fromHex, type OriginatorCounter, toHex } from '../../terms';
import { useCase } from '../define';
import {
  beginResponse,
  instruction,
  openResponse,
  putOctets,
  putResults,
  readOctets,
  readRequestCodec,
  readResults,
} from '../fields/dlms-fields';
import type { Codec } from '../use-case';
import { type FirmwareVersionRead, failure } from './firmware-version-read';

/** DLMS "hardware fault": what an ESME answers that can't tell. */
const hardwareFault = 1;

const response: Codec<FirmwareVersionRead> = {
  encode(value, counter) {
    const writer = beginResponse(counter, 1);
    if (value.result === 'failure') {
      return putResults(writer.u8(0), ['get'], [value.status ?? hardwareFault]).done();
    }
    putOctets(writer, fromHex(value.version) ?? new Uint8Array(0));
    return putResults(writer, ['get'], [0]).done();
  },
  decode(content: Uint8Array, counter: OriginatorCounter) {
    const reader = openResponse(content, counter, 1);
    const at = reader.offset;
    const empty = content[at] === 0;
    const octets = empty ? reader.take(1, 'firmware version') : readOctets(reader, 'firmware version', 4);
    const [result = 0] = readResults(reader, ['get']);
    if (empty !== (result !== 0)) {
      reader.fail('result', empty ? 'a failure, as there is no version' : '00', undefined, content.length - 1);
    }
    return empty ? failure(result, hardwareFault) : { result: 'success', version: toHex(octets) as FirmwareVersion };
  },
};

/** ECS52: SR11.2 of an ESME, an SAPC or a Communications Hub. */
export const ecs52 = useCase(0x0059, {
  command: readRequestCodec(instruction('get', 1, '0.0.0.2.1.255', 2)),
  response,
});
