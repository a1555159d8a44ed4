import type { Framer, WireFrame } from '../framing';
import type { Conversation } from './conversation';
import type { LineWriter } from './line-writer';
import type { StreamTroubles } from './stream-troubles';

/** Over a framing without sequence: what the port has taken counts as sent, what comes is delivered. */
export function plainConversation(options: {
  readonly framer: Framer;
  readonly writer: LineWriter;
  readonly troubles: StreamTroubles;
  readonly deliver: (frame: WireFrame) => void;
}): Conversation {
  const { framer, writer, troubles, deliver } = options;
  return {
    async post(type, payload) {
      if (!(await writer.write(framer.encode({ type, sequence: 0, payload })))) {
        throw troubles.lostInPort();
      }
    },
    take: deliver,
    lineUp: () => undefined,
    lineDown: () => undefined,
    fail: () => undefined,
  };
}
