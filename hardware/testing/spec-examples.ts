import { toHex } from '../../src/terms';
import { encodeOtaBlock, type FrameType, gfiLineFramer, octetStuffedFramer } from '../framing';

/** An example of the specification in the README: what it shows, and the octets that the code makes of it. */
export interface SpecExample {
  readonly title: string;
  readonly hex: string;
}

const framer = octetStuffedFramer();
const session = Uint8Array.of(0xa1, 0xb2, 0xc3, 0xd4);
const text = (words: string) => new Uint8Array(Buffer.from(words));
/** Not a whole GBCS message, so that it stays readable; it holds both octets that are escaped. */
const message = Uint8Array.of(0xdd, 0x00, 0x7e, 0x7d, 0x0f);

const frame = (title: string, type: FrameType, sequence: number, payload: Uint8Array): SpecExample => ({
  title,
  hex: spaced(framer.encode({ type, sequence, payload })),
});

/** Each of these stands in the README, word for word: a test compares them. */
export const specExamples: readonly SpecExample[] = [
  frame('sync, sequence 0, session A1B2C3D4', 'sync', 0, session),
  frame('ack of it', 'ack', 0, session),
  frame('GBCS message DD 00 7E 7D 0F, sequence 1', 'gbcs', 1, message),
  frame('ack of it', 'ack', 1, session),
  frame(
    'OTA block, offset 1024, data 01 02 03, sequence 2',
    'ota-block',
    2,
    encodeOtaBlock({ offset: 1024, data: Uint8Array.of(1, 2, 3) }),
  ),
  frame(
    'lab control request, sequence 3',
    'control-request',
    3,
    text('{"kind":"request","id":"A-0","body":"power-cycle"}'),
  ),
  frame(
    'lab control response, sequence 1 of the other direction',
    'control-response',
    1,
    text('{"kind":"response","id":"A-0","body":true}'),
  ),
  frame('sync wanted, of a frame with sequence 57', 'sync-wanted', 57, new Uint8Array(0)),
  frame('log line "boot"', 'log', 0, text('boot')),
  {
    title: 'GFI line of the message DD 00 7E 7D 0F',
    hex: JSON.stringify(
      Buffer.from(gfiLineFramer().encode({ type: 'gbcs', sequence: 0, payload: message })).toString(),
    ),
  },
];

function spaced(octets: Uint8Array): string {
  return toHex(octets).match(/../g)?.join(' ') ?? '';
}

/** The examples as the README holds them. */
export function specExamplesText(): string {
  return specExamples.map(({ title, hex }) => `${title}\n    ${hex}`).join('\n');
}
