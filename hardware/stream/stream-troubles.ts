import type { FrameType } from '../framing';
import type { LinkError, LinkErrorCode } from '../link/link-error';
import type { LinkLog } from '../link/link-log';

/** What can go wrong on a serial line, each told with what to do about it. */
export class StreamTroubles {
  readonly #log: LinkLog;
  /** Whether a sound frame of the far end ever came: if not, what comes is not this protocol. */
  heard = false;
  /** Whether our own frames came back. */
  echoed = false;

  constructor(log: LinkLog) {
    this.#log = log;
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
      return this.#tell(
        'MB-LINK-NONSENSE',
        `${what}: the line sends back what is sent`,
        'Transmit and receive are joined somewhere, or the far end echoes: check the wiring',
      );
    }
    if (!this.heard && badFrames > 0) {
      return this.#tell(
        'MB-LINK-NONSENSE',
        `${what}: what comes back is not this protocol (${badFrames} pieces that are no frame)`,
        'Check baud rate, parity and framing in the bench file against the far end',
      );
    }
    return this.#tell(
      'MB-LINK-NO-ACK',
      badFrames === 0 ? what : `${what}; ${badFrames} bad frames came`,
      'Check that the far end runs, and the cable; on a noisy line lower the baud rate',
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
    return this.#tell(
      'MB-LINK-STALLED',
      'the port takes no more octets',
      'Check flow control in the bench file against the far end (RTS/CTS not wired, XOFF never lifted)',
    );
  }

  gone(reason: string, milliseconds: number): LinkError {
    return this.#tell(
      'MB-LINK-DOWN',
      `the port has been away for ${milliseconds} ms: ${reason}`,
      'Plug it in again; if its path changed, name it by USB vendor, product and serial number',
    );
  }

  lostInPort(): LinkError {
    return this.#tell(
      'MB-LINK-DOWN',
      'the port is away, and this framing has no way to send a message twice',
      'Check cable and power, then run again',
    );
  }

  #tell(code: LinkErrorCode, what: string, next: string): LinkError {
    return this.#log.trouble(this.#log.error(code, what, next));
  }
}
