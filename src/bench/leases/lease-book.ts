import type { Clock, EntityId, Entropy } from '../../terms';
import { instant, toHex } from '../../terms';
import type { LeaseHolder } from './lease';
import { type LeaseAnswer, type LeaseCommand, leaseCommandIn } from './lease-commands';

interface Entry {
  readonly owner: string;
  readonly since: number;
  readonly token: string;
  readonly fence: number;
  /** Whether its holder's messages show the token. */
  readonly onMessages: boolean;
  until: number;
}

/** The far end's half: who may use each Device. Its clock is real time, also where the Devices' is not. */
export class LeaseBook {
  readonly #ports: { readonly clock: Clock; readonly entropy: Entropy };
  readonly #held = new Map<EntityId, Entry>();
  readonly #fences = new Map<EntityId, number>();

  constructor(ports: { readonly clock: Clock; readonly entropy: Entropy }) {
    this.#ports = ports;
  }

  /** Answers a lab command about leases; `undefined` where it is about something else. */
  answer(body: unknown): LeaseAnswer | undefined {
    const command = leaseCommandIn(body);
    return command && this.#answerTo(command);
  }

  /** Whether who shows this token may act on the Device: also where nobody has leased it. */
  admits(device: EntityId, token: string | undefined): boolean {
    return this.keeperOf(device, token) === undefined;
  }

  /** Whose lease keeps whoever shows this token off the Device; `undefined` where none does. */
  keeperOf(device: EntityId, token: string | undefined): LeaseHolder | undefined {
    const entry = this.#living(device);
    return entry === undefined || entry.token === token ? undefined : namedHolder(entry);
  }

  /** The same for a message: a holder whose messages have no place for the token can't be told from others. */
  keeperOfMessages(device: EntityId, token: string | undefined): LeaseHolder | undefined {
    return this.#living(device)?.onMessages === true ? this.keeperOf(device, token) : undefined;
  }

  /** The same for what is done to several Devices at once: it takes the token of one, and no other owner on the rest. */
  keeperOfAny(devices: readonly EntityId[], token: string | undefined): LeaseHolder | undefined {
    const living = devices.flatMap((device) => this.#living(device) ?? []);
    const owner = living.find((entry) => entry.token === token)?.owner;
    const keeper = living.find((entry) => entry.owner !== owner);
    return keeper && namedHolder(keeper);
  }

  #answerTo(command: LeaseCommand): LeaseAnswer {
    switch (command.op) {
      case 'lease':
        return this.#grant(command);
      case 'renew':
        return this.#renew(command);
      case 'release':
        return this.#release(command);
    }
  }

  #grant({ device, owner, seconds, tokenOnMessages }: Extract<LeaseCommand, { op: 'lease' }>): LeaseAnswer {
    const living = this.#living(device);
    if (living !== undefined) {
      return refusal(living);
    }
    const expired = this.#held.get(device);
    const since = this.#ports.clock.now();
    const fence = (this.#fences.get(device) ?? 0) + 1;
    const entry: Entry = {
      owner,
      since,
      token: toHex(this.#ports.entropy.bytes(16)),
      fence,
      onMessages: tokenOnMessages,
      until: since + seconds * 1000,
    };
    this.#fences.set(device, fence);
    this.#held.set(device, entry);
    return { ...granted(entry), ...(expired === undefined ? {} : { expired: holderIn(expired) }) };
  }

  /** One that ran out can be taken up again by its owner while nobody else has the Device. */
  #renew({ device, token, seconds }: Extract<LeaseCommand, { op: 'renew' }>): LeaseAnswer {
    const entry = this.#held.get(device);
    if (entry?.token !== token) {
      return refusal(entry);
    }
    entry.until = this.#ports.clock.now() + seconds * 1000;
    return granted(entry);
  }

  #release({ device, token }: Extract<LeaseCommand, { op: 'release' }>): LeaseAnswer {
    const entry = this.#held.get(device);
    if (entry?.token !== token) {
      return refusal(entry);
    }
    this.#held.delete(device);
    return granted(entry);
  }

  #living(device: EntityId): Entry | undefined {
    const entry = this.#held.get(device);
    return entry !== undefined && entry.until > this.#ports.clock.now() ? entry : undefined;
  }
}

const granted = ({ token, fence }: Entry) => ({ granted: true, token, fence }) as const;
const namedHolder = ({ owner, since, until }: Entry) => ({ owner, since: instant(since), until: instant(until) });
const holderIn = ({ owner, since, until }: Entry) => ({ owner, since, until });

function refusal(entry: Entry | undefined): LeaseAnswer {
  return { granted: false, ...(entry === undefined ? {} : { holder: holderIn(entry) }) };
}
