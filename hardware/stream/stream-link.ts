import { MeterbenchError, type Timers } from '../../src/terms';
import {
  decodeOtaBlock,
  encodeOtaBlock,
  type FrameEvent,
  type Framer,
  type FrameType,
  type OtaBlock,
  type WireFrame,
} from '../framing';
import { HeldListeners } from '../link/held-listeners';
import { LabControl } from '../link/lab-control';
import { type LinkError, reasonOf } from '../link/link-error';
import type { LinkHealth, LinkTally } from '../link/link-health';
import { heardWithin, largestPayload } from '../link/link-limits';
import { LinkLog } from '../link/link-log';
import { Listeners } from '../link/listeners';
import type { Delivery, LinkPorts, LinkRole, WireLink } from '../link/wire-link';
import type { ByteBinding, ByteStreams } from './byte-binding';
import type { Conversation } from './conversation';
import { LineWriter } from './line-writer';
import { plainConversation } from './plain-conversation';
import { PortKeeper } from './port-keeper';
import { SequencedConversation } from './sequenced-conversation';
import { StreamTroubles } from './stream-troubles';

export interface StreamLinkOptions {
  readonly binding: ByteBinding;
  readonly framer: Framer;
  readonly ports: LinkPorts;
  /** Both ends speak the same protocol; they differ in what a restart of the other means. Default `bench`. */
  readonly role?: LinkRole;
  /** Milliseconds until an unacknowledged frame is sent again, the line's own time apart. Default 500. */
  readonly ackTimeout?: number;
  /** How often one frame is sent before the link gives up. Default 8. */
  readonly attempts?: number;
  /** Milliseconds that the port may be away before senders are told. Default 30,000. */
  readonly returnWithin?: number;
  /** Milliseconds between two attempts to open the port again. Default 250. */
  readonly retryEvery?: number;
  /** Milliseconds after which a write that the port doesn't take counts as stuck. Default 10,000. */
  readonly stallLimit?: number;
}

/**
 * A Device at the far end of a serial line, or of anything else that is a pair of byte streams:
 *
 *     send → conversation (sequence, acks) → framer → line writer → sink
 *     listeners ← conversation ← decoder ← source
 *
 * with a port keeper below that opens the pair again when it goes away.
 */
export class StreamLink implements WireLink {
  readonly name: string;
  readonly role: LinkRole;
  readonly control: LabControl;
  readonly sharing = undefined;
  readonly #framer: Framer;
  readonly #log: LinkLog;
  readonly #troubles: StreamTroubles;
  readonly #keeper: PortKeeper;
  readonly #writer: LineWriter;
  readonly #conversation: Conversation;
  readonly #onMessage: HeldListeners<[Uint8Array, Delivery]>;
  readonly #onOtaBlock: HeldListeners<[OtaBlock]>;
  #doubted = false;
  readonly #onLogLine = new Listeners<[string]>();

  /** Opens the port. @throws LinkError `MB-LINK-OPEN` where it can't be opened */
  static async open(options: StreamLinkOptions): Promise<StreamLink> {
    const link = new StreamLink(options);
    try {
      await link.#keeper.open();
    } catch (error) {
      throw error instanceof MeterbenchError ? error : link.#troubles.cannotOpen(error, reasonOf(error));
    }
    return link;
  }

  private constructor(options: StreamLinkOptions) {
    const { binding, framer, ports, role = 'bench', returnWithin = 30_000 } = options;
    this.name = binding.name;
    this.role = role;
    this.#framer = framer;
    this.#log = new LinkLog(binding.name, ports.journal);
    this.#troubles = new StreamTroubles(this.#log, binding.advice);
    const { baudRate } = binding;
    const lineTime = (octets: number) => (baudRate === undefined ? 0 : Math.ceil((octets * 10_000) / baudRate));
    this.#writer = this.#makeWriter(ports.timers, options.stallLimit ?? 10_000, lineTime);
    const shared = {
      framer,
      writer: this.#writer,
      troubles: this.#troubles,
      deliver: (frame: WireFrame) => this.#deliver(frame),
    };
    this.#conversation = framer.sequenced
      ? new SequencedConversation({
          ...shared,
          role,
          timers: ports.timers,
          log: this.#log,
          ackTimeout: options.ackTimeout ?? 500,
          attempts: options.attempts ?? 8,
          lineTime,
          onSilent: () => {
            if (binding.overNetwork === true) {
              this.#keeper.drop('it acknowledges nothing');
            }
          },
          newSession: () => Buffer.from(ports.entropy.bytes(4)).readUInt32BE(),
        })
      : plainConversation(shared);
    const within = role === 'device' ? heardWithin : 0;
    const held = { timers: ports.timers, within, onUnheard: (count: number) => this.#log.unheard(count) };
    this.#onMessage = new HeldListeners(held);
    this.#onOtaBlock = new HeldListeners(held);
    this.control = new LabControl({
      log: this.#log,
      ports,
      answers: true,
      handlerWithin: within,
      post: (envelope) =>
        this.#post(
          envelope.kind === 'request' ? 'control-request' : 'control-response',
          new Uint8Array(Buffer.from(JSON.stringify(envelope))),
        ),
    });
    this.#keeper = new PortKeeper({
      binding,
      timers: ports.timers,
      retryEvery: options.retryEvery ?? 250,
      returnWithin,
      onUp: (streams) => this.#up(streams),
      onDown: (reason) => this.#down(reason),
      onTurnedAway: (reason) => this.#conversation.fail(this.#troubles.turnedAway(reason)),
      onGone: (reason) => this.#conversation.fail(this.#troubles.gone(reason, returnWithin)),
    });
  }

  get health(): LinkHealth {
    return this.#log.health;
  }

  get tally(): LinkTally {
    return this.#log.tally;
  }

  /** Resolves when the far end's link has the message; over a framing without acks, when the port has taken it. */
  async send(message: Uint8Array): Promise<void> {
    await this.#post('gbcs', message);
    this.#log.tally.sent++;
  }

  onMessage(listener: (message: Uint8Array, delivery: Delivery) => void): () => void {
    return this.#onMessage.add(listener);
  }

  onTrouble(listener: (trouble: LinkError) => void): () => void {
    return this.#log.onTrouble(listener);
  }

  async sendOtaBlock(block: OtaBlock): Promise<void> {
    await this.#post('ota-block', encodeOtaBlock(block));
  }

  onOtaBlock(listener: (block: OtaBlock) => void): () => void {
    return this.#onOtaBlock.add(listener);
  }

  /** A line for people at the far end. It may be lost. */
  async sendLogLine(line: string): Promise<void> {
    this.#check('log', line.length);
    const payload = new Uint8Array(Buffer.from(line));
    await this.#writer.write(this.#framer.encode({ type: 'log', sequence: 0, payload }));
  }

  onLogLine(listener: (line: string) => void): () => void {
    return this.#onLogLine.add(listener);
  }

  async close(): Promise<void> {
    if (this.health.state !== 'closed') {
      this.#log.closed();
      this.#conversation.lineDown();
      this.#conversation.fail(this.#troubles.closed());
      this.control.fail(this.#troubles.closed());
      this.#onMessage.close();
      this.#onOtaBlock.close();
      this.#writer.detach();
    }
    await this.#keeper.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #post(type: FrameType, payload: Uint8Array): Promise<void> {
    this.#check(type, payload.length);
    this.#keeper.wake();
    this.#doubted = false;
    await this.#conversation.post(type, payload);
  }

  #check(type: FrameType, octets: number): void {
    if (this.health.state === 'closed') {
      throw this.#troubles.closed();
    }
    if (octets > largestPayload) {
      throw this.#troubles.overSize(type, octets, largestPayload);
    }
    if (!this.#framer.carries(type)) {
      throw this.#troubles.notCarried(type, this.#framer.name);
    }
  }

  #up(streams: ByteStreams): void {
    const decoder = this.#framer.decoder();
    this.#log.up({ framing: this.#framer.name });
    // The reader goes on before anything is written: without one, a port that is unplugged isn't noticed.
    streams.source.on('data', (chunk: Uint8Array) => this.#take(decoder.push(chunk)));
    streams.source.once('close', () => this.#take(decoder.reset()));
    this.#writer.attach(streams.sink);
    this.#conversation.lineUp();
  }

  #down(reason: string): void {
    this.#log.down(reason);
    if (!this.#framer.sequenced) {
      this.#troubles.cut(reason);
    }
    this.#conversation.lineDown();
    this.#writer.detach();
  }

  #take(events: readonly FrameEvent[]): void {
    for (const event of events) {
      if (this.health.state === 'closed') {
        return;
      }
      if (event.kind === 'frame') {
        this.#keeper.heard();
        this.#conversation.take(event.frame);
      } else {
        this.#log.badFrame(event);
        this.#doubt(event);
      }
    }
  }

  /** Tells of a bad frame where nobody says it again: once between two messages sent, however many come. */
  #doubt({ reason, detail }: Extract<FrameEvent, { kind: 'bad-frame' }>): void {
    if (reason === 'segment') {
      this.#troubles.segmented(detail);
    } else if (!this.#framer.sequenced && !this.#doubted) {
      this.#doubted = true;
      this.#troubles.unreadable(detail);
    }
  }

  #deliver({ type, payload }: WireFrame): void {
    if (type === 'gbcs') {
      this.#log.tally.received++;
      this.#onMessage.tell(payload, { possibleTransportDuplicate: false });
    } else if (type === 'ota-block') {
      this.#deliverOtaBlock(payload);
    } else if (type === 'log') {
      const line = Buffer.from(payload).toString();
      this.#log.note('link-peer-log', { line });
      this.#onLogLine.tell(line);
    } else {
      this.control.take(Buffer.from(payload).toString());
    }
  }

  #deliverOtaBlock(payload: Uint8Array): void {
    if (payload.length < 4) {
      this.#log.badFrame({ reason: 'length', octets: payload.length, detail: 'an OTA block without a whole offset' });
    } else {
      this.#onOtaBlock.tell(decodeOtaBlock(payload));
    }
  }

  #makeWriter(timers: Timers, stallLimit: number, lineTime: (octets: number) => number): LineWriter {
    const onStall = () => {
      this.#conversation.fail(this.#troubles.stalled());
      this.#keeper.drop('it takes no more octets');
    };
    return new LineWriter({ timers, stallLimit, lineTime, onStall });
  }
}
