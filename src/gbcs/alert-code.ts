import { CodecError } from '../terms';
import type { Message } from './message/message';
import { decodePayload, type Payload } from './payload/payload';

/** The Alert Code of any Alert as four hex digits: each family has it in one place. `0000` where it can't be read. */
export function alertCodeOf({ header, content }: Message): string {
  try {
    const code = codeIn(decodePayload(header, content)) ?? 0;
    return (code & 0xffff).toString(16).toUpperCase().padStart(4, '0');
  } catch (error) {
    if (error instanceof CodecError) {
      return '0000';
    }
    throw error;
  }
}

function codeIn(payload: Payload): number | undefined {
  switch (payload.family) {
    case 'dlms': {
      const body = payload.apdu.apdu === 'data-notification' ? payload.apdu.body : undefined;
      const [first] = body?.type === 'structure' ? body.items : [];
      return first?.type === 'long-unsigned' ? first.value : undefined;
    }
    case 'gbz-alert':
      return payload.alert.alertCode;
    case 'der': {
      const [first] = 'children' in payload.node ? payload.node.children : [];
      return first !== undefined && 'octets' in first
        ? first.octets.reduce((sum, octet) => sum * 256 + octet, 0)
        : undefined;
    }
    default:
      return undefined;
  }
}
