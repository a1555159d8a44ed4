import { LinkError } from '../../../hardware';
import type { BenchFileDevice } from '../../bench';
import { type LabCommand, labCommandsOf, locallyAnswer, settleAnswer } from '../../bench';
import type { DeviceLink, Stimulus } from '../../link';
import { type FarTime, type FirmwareVersion, type Instant, instant, MeterbenchError, toHex } from '../../terms';
import { DeviceRouter, type RoutedWire } from './device-router';
import type { LinkStanding } from './link-standing';

/** A wire whose far end is a gateway, a meter or an emulator. */
export interface BenchWire extends RoutedWire {
  readonly control: { request(body: LabCommand, milliseconds: number): Promise<unknown> };
}

/** Milliseconds of real time for the far end to answer a lab command: a line gives up before, and says why. */
const answerLimit = 15_000;
/** Milliseconds of real time in which, while something is under way, something has to arrive. */
const settleLimit = 20_000;
/** One wire to emulated Devices in another process. */
export class FarEmulator implements FarTime {
  readonly #wire: BenchWire;
  readonly #router: DeviceRouter;
  /** Real time, since what is waited for is a wire. */
  readonly #wall: { now(): number; sleep(milliseconds: number): Promise<void> };

  readonly #standing: LinkStanding;
  readonly #onDoubt: () => void;
  #mark = 0;

  constructor(
    wire: BenchWire,
    wall: { now(): number; sleep(milliseconds: number): Promise<void> },
    standing: LinkStanding,
    onDoubt: () => void,
  ) {
    this.#wire = wire;
    this.#wall = wall;
    this.#standing = standing;
    this.#onDoubt = onDoubt;
    this.#router = new DeviceRouter(wire, ({ header }) => header.originator, onDoubt);
  }

  linkOf({ id }: BenchFileDevice): DeviceLink {
    return this.#router.linkOf(id);
  }

  /** Brings the far side to the beginning of a scenario. @throws MeterbenchError where the link failed, and isn't back */
  async reset(at: Instant, faults: readonly string[]): Promise<void> {
    await this.#standing.admit((milliseconds) => this.#wire.control.request({ op: 'hello' }, milliseconds));
    this.#mark = this.#wall.now();
    await this.#ask({ op: 'reset', at, faults: [...faults], mark: this.#mark });
    this.#router.restartCounts();
  }

  async settle(): Promise<Instant | undefined> {
    let until = 0;
    let before = '';
    for (;;) {
      const { sent, received, doubtful, due, mark } = settleAnswer.parse(await this.#ask({ op: 'settle' }));
      if (mark !== this.#mark) {
        throw this.#failed(
          'MB-LINK-PEER-RESET',
          'the far end has begun anew: what it was doing is lost',
          'Find out why it restarted, then run again',
        );
      }
      // What has arrived here is acted on before it is counted as settled.
      await new Promise((resolve) => setImmediate(resolve));
      if (
        arrived(this.#router.sent, received, doubtful) &&
        arrived(sent, this.#router.received, this.#router.doubtful)
      ) {
        if (received > this.#router.sent || this.#router.received > sent) {
          this.#onDoubt();
        }
        return due === null ? undefined : instant(due);
      }
      const counts = `${this.#router.sent} messages went out and ${received} arrived; ${sent} came back and ${this.#router.received} arrived`;
      if (counts !== before) {
        before = counts;
        until = this.#wall.now() + settleLimit;
      } else if (this.#wall.now() > until) {
        const next = 'A message was lost on the link: check it, and run the scenario again';
        throw this.#failed('MB-LINK-LOST', counts, next);
      }
      await this.#wall.sleep(1);
    }
  }

  async advanceTo(moment: Instant): Promise<void> {
    await this.#ask({ op: 'advance', to: moment });
  }

  async install(device: string, version: FirmwareVersion): Promise<void> {
    await this.#ask({ op: 'install', device, version });
  }

  async inject(device: string, fault: string): Promise<void> {
    await this.#ask({ op: 'inject', device, fault });
  }

  async stimulate(device: string, stimulus: Stimulus): Promise<void> {
    for (const command of labCommandsOf(device, stimulus)) {
      await this.#ask(command);
    }
  }

  async locally(device: string, message: Uint8Array): Promise<number> {
    return locallyAnswer.parse(await this.#ask({ op: 'locally', device, message: toHex(message) })).answers.length;
  }

  async #ask(command: LabCommand): Promise<unknown> {
    try {
      return await this.#wire.control.request(command, answerLimit);
    } catch (error) {
      if (error instanceof MeterbenchError && error.code !== 'MB-LINK-CONTROL-REFUSED') {
        this.#standing.note(error);
      }
      throw error;
    }
  }

  #failed(code: 'MB-LINK-LOST' | 'MB-LINK-PEER-RESET', what: string, next: string): LinkError {
    const failure = new LinkError(code, this.#wire.name, what, next);
    this.#standing.note(failure);
    return failure;
  }
}

/** Whether all that was sent has come, where some of what came may be the transport's duplicates. */
function arrived(sent: number, received: number, doubtful: number): boolean {
  return received - doubtful <= sent && sent <= received;
}
