import { MeterbenchError, toHex } from '../../src/terms';
import { largestPayload } from '../link/link-limits';
import type { Framer } from './framer';
import { GfiLineDecoder } from './gfi-line-decoder';
import { gfiPrefix } from './gfi-prefix';

/**
 * The text line of the DCC's GIT for Industry: `GBCS:DATA#0:<octets>:<HEX>` and CR LF, one whole GBCS message each.
 * It has no check and no sequence: the message's own MAC or signature tells a damaged one.
 */
export function gfiLineFramer(): Framer {
  return {
    name: 'gfi',
    sequenced: false,
    carries: (type) => type === 'gbcs',
    encode({ type, payload }) {
      if (type !== 'gbcs') {
        throw new MeterbenchError({
          code: 'MB-FRAME-TYPE',
          blame: 'bench',
          message: `A GFI line carries GBCS messages only, not a ${type} frame`,
          next: 'Use the rfc1662 framing where the far end speaks it',
        });
      }
      if (payload.length > largestPayload) {
        throw new MeterbenchError({
          code: 'MB-FRAME-OVERSIZE',
          blame: 'bench',
          message: `A GFI line of ${payload.length} octets is over the cap of ${largestPayload}`,
        });
      }
      return new Uint8Array(Buffer.from(`${gfiPrefix}0:${payload.length}:${toHex(payload)}\r\n`, 'latin1'));
    },
    decoder: () => new GfiLineDecoder(),
  };
}
