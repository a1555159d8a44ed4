import { MeterbenchError } from '../../src/terms';
import { largestPayload } from '../link/link-limits';
import { fcs32 } from './fcs32';
import type { Framer } from './framer';
import { OctetStuffedDecoder } from './octet-stuffed-decoder';
import {
  addressAndControl,
  escapeBit,
  escapeOctet,
  fcsLength,
  flag,
  flowControlOctets,
  headerLength,
} from './octet-stuffing';
import { frameTypes, type WireFrame } from './wire-frame';

export interface OctetStuffing {
  /** The line runs software flow control (XON/XOFF): octets 11 and 13 are escaped, and ignored where they come bare. */
  readonly softwareFlowControl?: boolean;
}

/**
 * HDLC-like frames: `7E FF 03 type sequence(2) payload FCS(4) 7E`, 7E and 7D inside escaped as `7D (octet xor 20)`.
 *
 * @see RFC 1662 sections 3 and 4, FCS-32 by C.3
 */
export function octetStuffedFramer({ softwareFlowControl = false }: OctetStuffing = {}): Framer {
  const escaped = new Set([flag, escapeOctet, ...(softwareFlowControl ? flowControlOctets : [])]);
  return {
    name: 'rfc1662',
    sequenced: true,
    carries: () => true,
    encode: (frame) => stuff(plainFrame(frame), escaped),
    decoder: () => new OctetStuffedDecoder(softwareFlowControl ? flowControlOctets : []),
  };
}

function plainFrame({ type, sequence, payload }: WireFrame): Uint8Array {
  if (payload.length > largestPayload) {
    throw new MeterbenchError({
      code: 'MB-FRAME-OVERSIZE',
      blame: 'bench',
      message: `A ${type} frame of ${payload.length} octets is over the cap of ${largestPayload}`,
    });
  }
  const plain = new Uint8Array(headerLength + payload.length + fcsLength);
  const view = new DataView(plain.buffer);
  view.setUint16(0, addressAndControl);
  view.setUint8(2, frameTypes[type]);
  view.setUint16(3, sequence);
  plain.set(payload, headerLength);
  const end = headerLength + payload.length;
  view.setUint32(end, fcs32(plain, 0, end), true);
  return plain;
}

function stuff(plain: Uint8Array, escaped: ReadonlySet<number>): Uint8Array {
  let extra = 2;
  for (const octet of plain) {
    if (escaped.has(octet)) {
      extra++;
    }
  }
  const wire = new Uint8Array(plain.length + extra);
  let at = 0;
  wire[at++] = flag;
  for (const octet of plain) {
    if (escaped.has(octet)) {
      wire[at++] = escapeOctet;
      wire[at++] = octet ^ escapeBit;
    } else {
      wire[at++] = octet;
    }
  }
  wire[at] = flag;
  return wire;
}
