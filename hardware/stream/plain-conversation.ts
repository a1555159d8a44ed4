import type { Framer, WireFrame } from '../framing';
import type { LinkError } from '../link/link-error';
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
  /** Why the line goes away, where that is known. */
  let failure: LinkError | undefined;
  return {
    async post(type, payload) {
      if (!(await writer.write(framer.encode({ type, sequence: 0, payload })))) {
        throw failure ?? troubles.lostInPort();
      }
    },
    take: deliver,
    lineUp: () => {
      failure = undefined;
    },
    lineDown: () => undefined,
    fail: (error) => {
      failure = error;
    },
  };
}
