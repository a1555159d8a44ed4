import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { decodeMessage, type Header, type Message, protect, type UseCase, verifyMessage } from '../../gbcs';
import { memoryLink } from '../../link';
import {
  type DeviceId,
  type EntityId,
  firmwareVersion,
  isoDate,
  originatorCounter,
  type Ports,
  type Signer,
  startOf,
  VirtualTime,
} from '../../terms';
import type { NotedEvent } from '../../terms/testing';
import { EmulatedDevice } from '../emulated-device';
import { faults } from '../faults/catalogue';
import type { DeviceModel } from '../models/device-model';
import { oddities } from '../oddities/catalogue';
import { parties, signerOf, trust } from './identities';

export interface StandOptions {
  readonly id?: DeviceId;
  readonly seed?: string;
  readonly time?: VirtualTime;
  /** Names of faults and oddities. */
  readonly faults?: readonly string[];
}

/** How a test's Command differs from the Supplier's own, with the next counter. */
export interface SendOptions {
  readonly from?: EntityId;
  /** Relayed by the access control broker for this user. */
  readonly relayedFor?: EntityId;
  readonly counter?: bigint;
  /** Whose signature a critical Command has, under a MAC that holds. */
  readonly signedBy?: EntityId;
  /** Given the ready message, the octets to send in its place. */
  readonly alter?: (message: Uint8Array) => Uint8Array;
}

/** A message that the Device sent, with what the other end finds of its protection. */
export interface Seen {
  readonly message: Message;
  readonly mac: string;
  readonly signature: string;
}

/** One Device under test, every other party in the hands of the test. */
export class Stand {
  readonly device: EmulatedDevice;
  readonly time: VirtualTime;
  readonly journal: NotedEvent[] = [];
  /** The other parties' keys, and the Device's public ones. */
  readonly others: Signer;
  /** How often the Device has drawn randomness. */
  drawn = 0;
  /** What came from the Device, as octets. */
  readonly octets: Uint8Array[] = [];
  readonly #id: DeviceId;
  readonly #send: (message: Uint8Array) => Promise<void>;
  #counter = 1000n;

  constructor(model: DeviceModel, { id = parties.device, seed = 'one', time, faults: names = [] }: StandOptions = {}) {
    this.#id = id;
    this.time = time ?? new VirtualTime(startOf(isoDate('2021-11-04')));
    this.others = signerOf(
      Object.values(parties).filter((party) => party !== id),
      seed,
    );
    let alertCounter = 2000n;
    const ports: Ports = {
      clock: this.time,
      timers: this.time,
      entropy: { bytes: (count) => drawn(count, this.drawn++) },
      counters: { next: () => originatorCounter(alertCounter++) },
      signer: signerOf([id], seed),
      journal: { append: (event) => this.journal.push(event) },
    };
    const { dccEnd, deviceEnd } = memoryLink();
    this.device = new EmulatedDevice({ id, model, firmware: firmwareVersion('01000000'), trust }, ports, deviceEnd);
    for (const name of names) {
      const fault = faults.get(name) ?? oddities.get(name);
      if (fault !== undefined) {
        this.device.inject(fault);
      }
    }
    dccEnd.onMessage((message) => this.octets.push(message));
    this.#send = (message) => dccEnd.send(message);
    this.device.start();
  }

  /** Sends a Command and lets all that follows at once happen. Returns the octets that were sent. */
  async send<C>(useCase: UseCase<C, unknown>, value: C, options: SendOptions = {}): Promise<Uint8Array> {
    const counter = originatorCounter(options.counter ?? this.#counter++);
    const { relayedFor, from = parties.supplier } = options;
    const header: Header = {
      cra: 'command',
      originatorCounter: counter,
      originator: relayedFor === undefined ? from : parties.accessControlBroker,
      recipient: this.#id,
      messageCode: useCase.code,
      ...(relayedFor === undefined
        ? {}
        : { supplementaryRemoteParty: relayedFor, supplementaryRemotePartyCounter: counter }),
    };
    const content = useCase.command.encode(value, counter);
    const protection = useCase.critical ? 'signature+mac' : 'mac';
    const { signedBy = header.originator } = options;
    const signer: Signer = { ...this.others, sign: (_, data) => this.others.sign(signedBy, data) };
    const command = protect(header, content, protection, signer, parties.accessControlBroker);
    const octets = options.alter?.(command) ?? command;
    await this.deliver(octets);
    return octets;
  }

  async deliver(octets: Uint8Array): Promise<void> {
    await this.#send(octets);
    await this.settle();
  }

  /** Everything in memory has happened that happens without time going by. */
  async settle(): Promise<void> {
    await setImmediate();
    await setImmediate();
  }

  async wait(milliseconds: number): Promise<void> {
    await this.time.sleep(milliseconds);
    await this.settle();
  }

  async offer(image: Uint8Array): Promise<void> {
    await this.device.backchannel.apply({ kind: 'offer-image', image });
    await this.settle();
  }

  get seen(): readonly Seen[] {
    return this.octets.map((octets) => {
      const message = decodeMessage(octets);
      return { message, ...verifyMessage(message, this.others, parties.accessControlBroker) };
    });
  }

  get responses(): readonly Seen[] {
    return this.seen.filter(({ message }) => message.header.cra === 'response');
  }

  get alerts(): readonly Seen[] {
    return this.seen.filter(({ message }) => message.header.cra === 'alert');
  }

  /** What the only Response says. */
  answer<C, R>(useCase: UseCase<C, R>): R | undefined {
    const only = this.responses.length === 1 ? this.responses[0]?.message : undefined;
    return only && useCase.response.decode(only.content, only.header.originatorCounter);
  }

  /** Forgets what came so far. */
  clear(): void {
    this.octets.length = 0;
  }
}

/** What a stand gives a Device for randomness, at its n-th draw: at most 64 octets. */
export function drawn(count: number, draw: number): Uint8Array {
  return new Uint8Array(createHash('sha512').update(`draw ${draw}`).digest().subarray(0, count));
}
