import { type Instant, instant, type Ports } from '../terms';

/** What a Device says of its clock. */
export type ClockStatus = 'reliable' | 'invalid' | 'unreliable';

/** The same as DLMS writes it in a date-time: invalid and doubtful value. */
export const dlmsClockStatus: Readonly<Record<ClockStatus, number>> = {
  reliable: 0x00,
  invalid: 0x01,
  unreliable: 0x02,
};

interface Plan {
  readonly moment: Instant;
  readonly action: () => void;
  cancel: () => void;
}

/** A Device's own clock: the time of its Communications Hub, and an offset by which it may be wrong. */
export class DeviceClock {
  status: ClockStatus = 'reliable';
  readonly #ports: Pick<Ports, 'clock' | 'timers'>;
  readonly #plans = new Set<Plan>();
  #offset = 0;

  constructor(ports: Pick<Ports, 'clock' | 'timers'>) {
    this.#ports = ports;
  }

  now(): Instant {
    return instant(this.#ports.clock.now() + this.#offset);
  }

  /** What the Communications Hub says the time is. */
  hubTime(): Instant {
    return this.#ports.clock.now();
  }

  setTo(moment: Instant): void {
    this.#offset = moment - this.#ports.clock.now();
    for (const plan of this.#plans) {
      plan.cancel();
      this.#arm(plan);
    }
  }

  /** Does something at a moment of this clock, however the clock is set meanwhile; at once where it is past. */
  at(moment: Instant, action: () => void): void {
    const plan: Plan = { moment, action, cancel: () => undefined };
    this.#plans.add(plan);
    this.#arm(plan);
  }

  after(milliseconds: number, action: () => void): void {
    this.at(instant(this.now() + milliseconds), action);
  }

  /** Forgets what was planned. */
  stop(): void {
    for (const { cancel } of this.#plans) {
      cancel();
    }
    this.#plans.clear();
  }

  #arm(plan: Plan): void {
    plan.cancel = this.#ports.timers.after(plan.moment - this.now(), () => {
      this.#plans.delete(plan);
      plan.action();
    });
  }
}
