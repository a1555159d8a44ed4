import { decodeMessage } from '../gbcs';
import { CodecError } from '../terms';
import type { DeviceLink } from './device-link';

export interface LocalPort {
  /** The Device's end, as before. */
  readonly link: DeviceLink;
  /** Hands the Device a message as a local tool on the HAN does; its Response goes to the tool and not to the DCC. */
  locally(message: Uint8Array): Promise<readonly Uint8Array[]>;
}

/** Puts a second way to a Device beside its link. */
export function withLocalPort(link: DeviceLink): LocalPort {
  const listeners = new Set<(message: Uint8Array) => void>();
  let atTool: Uint8Array[] | undefined;
  return {
    link: {
      name: link.name,
      close: () => link.close(),
      async send(message) {
        if (atTool === undefined || isAlert(message)) {
          await link.send(message);
        } else {
          atTool.push(message);
        }
      },
      onMessage(listener) {
        listeners.add(listener);
        const silence = link.onMessage(listener);
        return () => {
          listeners.delete(listener);
          silence();
        };
      },
    },
    async locally(message) {
      const answers: Uint8Array[] = [];
      atTool = answers;
      for (const listener of listeners) {
        listener(message);
      }
      // A Device that is awake answers within the turn.
      await Promise.resolve();
      atTool = undefined;
      return answers;
    },
  };
}

/** An Alert is for its remote party, whatever the Device is asked locally meanwhile. */
function isAlert(message: Uint8Array): boolean {
  try {
    return decodeMessage(message).header.cra === 'alert';
  } catch (error) {
    if (error instanceof CodecError) {
      return false;
    }
    throw error;
  }
}
