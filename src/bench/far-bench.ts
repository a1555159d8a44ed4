import type { DeviceLink, Stimulus } from '../link';
import { type FarTime, type FirmwareVersion, type Instant, instant, MeterbenchError, toHex } from '../terms';
import type { BenchFileDevice } from './bench-schema';
import { DeviceRouter, type RoutedWire } from './device-router';
import { type LabCommand, labCommandsOf, locallyAnswer, settleAnswer } from './lab-commands';

/** A wire whose far end is a gateway, a meter or an emulator. */
export interface BenchWire extends RoutedWire {
  readonly control: { request(body: LabCommand, milliseconds: number): Promise<unknown> };
}

/** Milliseconds of real time for the far end to answer a lab command, and for what is under way to arrive. */
const answerLimit = 10_000;
const settleLimit = 20_000;
/** One wire to emulated Devices in another process. */
export class FarEmulator implements FarTime {
  readonly #wire: BenchWire;
  readonly #router: DeviceRouter;
  /** Real time, since what is waited for is a wire. */
  readonly #wall: { now(): number; sleep(milliseconds: number): Promise<void> };

  constructor(wire: BenchWire, wall: { now(): number; sleep(milliseconds: number): Promise<void> }) {
    this.#wire = wire;
    this.#wall = wall;
    this.#router = new DeviceRouter(wire, ({ header }) => header.originator);
  }

  linkOf({ id }: BenchFileDevice): DeviceLink {
    return this.#router.linkOf(id);
  }

  /** Brings the far side to the beginning of a scenario. */
  async reset(at: Instant, faults: readonly string[]): Promise<void> {
    await this.#ask({ op: 'reset', at, faults: [...faults] });
    this.#router.restartCounts();
  }

  async settle(): Promise<Instant | undefined> {
    const until = this.#wall.now() + settleLimit;
    for (;;) {
      const { sent, received, due } = settleAnswer.parse(await this.#ask({ op: 'settle' }));
      // What has arrived here is acted on before it is counted as settled.
      await new Promise((resolve) => setImmediate(resolve));
      if (received === this.#router.sent && sent === this.#router.received) {
        return due === null ? undefined : instant(due);
      }
      if (this.#wall.now() > until) {
        throw new MeterbenchError({
          code: 'MB-LINK-UNSETTLED',
          blame: 'bench',
          message: `${this.#wire.name}: ${this.#router.sent} messages went out and ${received} arrived; ${sent} came back and ${this.#router.received} arrived`,
          next: 'A message was lost on the link: check it, and run the scenario again',
        });
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

  #ask(command: LabCommand): Promise<unknown> {
    return this.#wire.control.request(command, answerLimit);
  }
}
