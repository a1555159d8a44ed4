import type { Timers } from '../../src/terms';
import type { Framer, FrameType, WireFrame } from '../framing';
import type { LinkError } from '../link/link-error';
import type { LinkLog } from '../link/link-log';
import type { LinkRole } from '../link/wire-link';
import type { Conversation } from './conversation';
import type { LineWriter } from './line-writer';
import { ReceivingWindow } from './receiving-window';
import { SendingWindow } from './sending-window';
import type { StreamTroubles } from './stream-troubles';

export interface SequencedConversationOptions {
  readonly role: LinkRole;
  readonly framer: Framer;
  readonly writer: LineWriter;
  readonly timers: Timers;
  readonly log: LinkLog;
  readonly troubles: StreamTroubles;
  readonly ackTimeout: number;
  readonly attempts: number;
  readonly lineTime: (octets: number) => number;
  readonly newSession: () => number;
  readonly deliver: (frame: WireFrame) => void;
  /** Told once the far end has acknowledged nothing for too long. */
  readonly onSilent: () => void;
}

/** Sequence numbers, acks and sessions in both directions: each frame arrives once and in order, or its sender is told. */
export class SequencedConversation implements Conversation {
  readonly #options: SequencedConversationOptions;
  readonly #sending: SendingWindow;
  readonly #receiving = new ReceivingWindow();

  constructor(options: SequencedConversationOptions) {
    this.#options = options;
    const { role, framer, writer, log, troubles, attempts } = options;
    this.#sending = new SendingWindow({
      ...options,
      transmit: (frame) => writer.write(framer.encode(frame)),
      onResent: ({ type, sequence }, attempt) => {
        log.tally.resent++;
        log.note('link-resent', { type, sequence, attempt });
      },
      onSession: (session) => log.note('link-session', { direction: 'outbound', session }),
      onGivenUp: (type) => {
        const error = troubles.noAck(type, attempts);
        options.onSilent();
        return error;
      },
      // A Device must not be given a Command twice; a bench that began anew has had no Response yet.
      onPeerReset: () => (role === 'bench' ? troubles.peerReset('what was under way may be lost') : undefined),
    });
  }

  post(type: FrameType, payload: Uint8Array): Promise<void> {
    return this.#sending.send(type, payload);
  }

  lineUp(): void {
    this.#sending.resume();
  }

  lineDown(): void {
    this.#sending.pause();
  }

  fail(error: LinkError): void {
    this.#sending.fail(error);
  }

  take(frame: WireFrame): void {
    if (frame.type === 'sync') {
      this.#synchronise(frame);
    } else if (frame.type === 'ack') {
      this.#options.troubles.heard ||= sessionOf(frame) === this.#sending.session;
      this.#sending.acknowledged(frame.sequence, sessionOf(frame));
    } else if (frame.type === 'sync-wanted') {
      this.#sending.syncWanted();
    } else if (frame.type === 'log') {
      this.#options.deliver(frame);
    } else {
      this.#receive(frame);
    }
  }

  #synchronise(frame: WireFrame): void {
    const { log, role, troubles } = this.#options;
    const session = sessionOf(frame);
    if (session === undefined) {
      this.#refuse(frame, 'a sync without a whole session number');
      return;
    }
    if (session === this.#sending.session) {
      troubles.echoed = true;
      this.#refuse(frame, 'our own frame: the line sends back what is sent');
      return;
    }
    troubles.heard = true;
    const outcome = this.#receiving.synchronise(frame.sequence, session);
    this.#acknowledge(frame.sequence);
    if (outcome !== 'repeated') {
      log.note('link-session', { direction: 'inbound', session });
    }
    if (outcome === 'replaced' && role === 'bench') {
      troubles.peerReset('what it was sending before may be lost');
    }
  }

  #receive(frame: WireFrame): void {
    const { log, deliver } = this.#options;
    const reception = this.#receiving.receive(frame);
    if (reception.kind === 'unsynchronised') {
      this.#answer({ type: 'sync-wanted', sequence: frame.sequence, payload: new Uint8Array(0) });
      return;
    }
    if (reception.kind === 'beyond') {
      this.#refuse(frame, `sequence ${frame.sequence} is far out of turn`);
      return;
    }
    this.#acknowledge(frame.sequence);
    if (reception.kind === 'duplicate') {
      log.tally.duplicatesRemoved++;
      log.note('link-duplicate-removed', { type: frame.type, sequence: frame.sequence });
    } else if (reception.kind === 'delivered') {
      reception.frames.forEach(deliver);
    }
  }

  #refuse(frame: WireFrame, detail: string): void {
    this.#options.log.badFrame({ reason: 'garbage', octets: frame.payload.length, detail });
  }

  #acknowledge(sequence: number): void {
    const payload = new Uint8Array(4);
    new DataView(payload.buffer).setUint32(0, this.#receiving.session ?? 0);
    this.#answer({ type: 'ack', sequence, payload });
  }

  #answer(frame: WireFrame): void {
    void this.#options.writer.write(this.#options.framer.encode(frame), 'urgent');
  }
}

function sessionOf({ payload }: WireFrame): number | undefined {
  return payload.length === 4 ? new DataView(payload.buffer, payload.byteOffset).getUint32(0) : undefined;
}
