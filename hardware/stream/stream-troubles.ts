import type { FrameType } from '../framing';
import type { LinkError, LinkErrorCode } from '../link/link-error';
import type { LinkLog } from '../link/link-log';
import type { LineAdvice } from './line-advice';

/** What can go wrong on a line of octets, each told with what to do about it. */
export class StreamTroubles {
  readonly #log: LinkLog;
  readonly #advice: LineAdvice;
  /** Whether a sound frame of the far end ever came: if not, what comes is not this protocol. */
  heard = false;
  /** Whether our own frames came back. */
  echoed = false;

  constructor(log: LinkLog, advice: LineAdvice) {
    this.#log = log;
    this.#advice = advice;
  }

  cannotOpen(cause: unknown, reason: string): LinkError {
    return this.#log.error('MB-LINK-OPEN', `it can't be opened: ${reason}`, 'Check the port in the bench file', cause);
  }

  closed(): LinkError {
    return this.#log.error(
      'MB-LINK-CLOSED',
      'it is closed',
      'A link is used after its scenario ended: a fault of the suite',
    );
  }

  overSize(type: FrameType, octets: number, cap: number): LinkError {
    return this.#log.error(
      'MB-LINK-OVERSIZE',
      `a ${type} frame of ${octets} octets is over the cap of ${cap}`,
      'No message of the DCC is as large: check what made it',
    );
  }

  notCarried(type: FrameType, framing: string): LinkError {
    return this.#log.error(
      'MB-LINK-UNSUPPORTED',
      `the ${framing} framing carries no ${type} frame`,
      'Use the framing rfc1662 where the far end speaks it, or another back channel',
    );
  }

  noAck(type: FrameType, attempts: number): LinkError {
    const what = `no ack to a ${type} frame sent ${attempts} times`;
    const { badFrames } = this.#log.tally;
    if (this.echoed && !this.heard) {
      return this.#tell('MB-LINK-NONSENSE', `${what}: the line sends back what is sent`, this.#advice.echo);
    }
    if (!this.heard && badFrames > 0) {
      return this.#tell(
        'MB-LINK-NONSENSE',
        `${what}: what comes back is not this protocol (${badFrames} pieces that are no frame)`,
        this.#advice.nonsense,
      );
    }
    return this.#tell(
      'MB-LINK-NO-ACK',
      badFrames === 0 ? what : `${what}; ${badFrames} bad frames came`,
      this.#advice.silent,
    );
  }

  peerReset(what: string): LinkError {
    return this.#tell(
      'MB-LINK-PEER-RESET',
      `the far end has begun anew: ${what}`,
      'Find out why it restarted or gave up, then run again',
    );
  }

  stalled(): LinkError {
    return this.#tell('MB-LINK-STALLED', `the ${this.#advice.line} takes no more octets`, this.#advice.stalled);
  }

  gone(reason: string, milliseconds: number): LinkError {
    const what = `the ${this.#advice.line} has been away for ${milliseconds} ms: ${reason}`;
    return this.#tell('MB-LINK-DOWN', what, this.#advice.away);
  }

  turnedAway(reason: string): LinkError {
    return this.#tell(
      'MB-LINK-REFUSED',
      `the far end takes connections and closes each of them at once (${reason})`,
      'Somebody else is connected there, for a line serves one at a time: end the other one',
    );
  }

  /** Part of a message, which can't be put together: what the Device said by it is lost. */
  segmented(detail: string): LinkError {
    return this.#tell(
      'MB-LINK-UNSUPPORTED',
      `a message came in parts (${detail})`,
      'Let the far end send whole messages with index 0, or use the framing rfc1662 where it speaks it',
    );
  }

  /** Over a framing that repeats nothing: what was no frame may have been what the Device said. */
  unreadable(detail: string): LinkError {
    const what = `something came that can't be read (${detail}), and this framing repeats nothing`;
    return this.#tell('MB-LINK-LOST', what, this.#advice.nonsense);
  }

  /** The same of a line that went away: what the Device said meanwhile is lost. */
  cut(reason: string): LinkError {
    const what = `the ${this.#advice.line} went away (${reason}), and this framing repeats nothing`;
    return this.#tell('MB-LINK-DOWN', what, this.#advice.away);
  }

  lostInPort(): LinkError {
    return this.#tell(
      'MB-LINK-DOWN',
      `the ${this.#advice.line} is away, and this framing has no way to send a message twice`,
      'Check cable and power, then run again',
    );
  }

  #tell(code: LinkErrorCode, what: string, next: string): LinkError {
    return this.#log.trouble(this.#log.error(code, what, next));
  }
}
