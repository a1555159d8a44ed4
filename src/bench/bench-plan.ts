import { EmulatedDcc } from '../dcc';
import { deviceModels, EmulatedDevice, faults, type TrustSlots } from '../devices';
import { journalledPorts, type MessageRecord } from '../evidence';
import { decodeMessage, keySigner, type PartyKeys, summarize } from '../gbcs';
import { memoryLink, type Passage, tapLink } from '../link';
import type { Rulebook } from '../rulebook';
import {
  CodecError,
  ConfigError,
  type EntityId,
  isoText,
  type Journal,
  type Ports,
  type Signer,
  startOf,
  toHex,
  VirtualTime,
} from '../terms';
import { Bench } from './bench';
import type { BenchDevice } from './bench-device';
import type { BenchFile, BenchFileDevice, BenchFileUser } from './bench-file';
import { countersFrom, type KeyPair, seededEntropy, seededKeyPair } from './seeded';
import { ServiceUser } from './service-user';

/** Keys of one party: what it signs with, and what it agrees MAC keys with. */
interface PartyKeyPairs {
  readonly digitalSignature: KeyPair;
  readonly keyAgreement: KeyPair;
}

/** A bench file with its keys made, from which each scenario gets a fresh bench. */
export class BenchPlan {
  readonly file: BenchFile;
  readonly #keys = new Map<EntityId, PartyKeyPairs>();
  readonly #signers = new Map<EntityId, Signer>();

  /** @throws ConfigError where the file names a model that there is none of */
  constructor(file: BenchFile) {
    this.file = file;
    for (const { name, emulate } of file.devices) {
      if (deviceModels[emulate] === undefined) {
        throw new ConfigError({
          code: 'MB-BENCH-MODEL',
          message: `${name}: there is no emulated Device called ${emulate}`,
          next: `Use one of: ${Object.keys(deviceModels).join(', ')}`,
        });
      }
    }
  }

  /** Puts everything on the bench anew: nothing but keys is shared between two scenarios. */
  assemble(rulebook: Rulebook, journal: Journal): Bench {
    const { file } = this;
    const time = new VirtualTime(startOf(rulebook.date));
    const base = {
      clock: time,
      timers: time,
      entropy: seededEntropy(file.seed),
      counters: countersFrom(BigInt(time.now())),
    };
    const portsOf = (holder: string, id: EntityId): Ports =>
      journalledPorts({ ...base, signer: this.#signerOf(id) }, journal, holder);
    const benchPorts = portsOf('bench', file.accessControlBroker);
    const messages: MessageRecord[] = [];
    const consulted = new Set<string>();
    const dcc = new EmulatedDcc({
      rulebook,
      ports: portsOf('dcc', file.accessControlBroker),
      acb: file.accessControlBroker,
      responseLimit: file.limits.response * 1000,
      onConsult: ({ id }) => consulted.add(id),
    });
    const onPassage = (device: BenchFileDevice) => (passage: Passage) => {
      const record = recordOf(passage, messages.length, device.id, isoText(base.clock.now()));
      messages.push(record);
      journal.append({ kind: 'message', ...record });
    };
    const emulated = file.devices.map((device) =>
      this.#emulate(device, portsOf(device.name, device.id), onPassage(device)),
    );
    const users = file.users.map((user) => {
      dcc.register({ id: user.id, role: user.role, active: true });
      for (const device of file.devices.filter(({ name }) => user.responsibleFor.includes(name))) {
        dcc.makeResponsible(user.id, device.id);
      }
      return new ServiceUser(user, dcc, portsOf(user.name, user.id), file.limits.delivery * 1000);
    });
    return new Bench({
      name: file.name,
      rulebook,
      ports: benchPorts,
      dcc,
      acb: file.accessControlBroker,
      devices: emulated.map(({ onBench }) => onBench),
      users,
      signerFor: (party) => this.#signerOf(party),
      messages,
      consulted,
      async close() {
        for (const { device, onBench } of emulated) {
          device.stop();
          await onBench.link.close();
        }
      },
    });
  }

  #emulate(file: BenchFileDevice, ports: Ports, onPassage: (passage: Passage) => void) {
    const model = deviceModels[file.emulate];
    if (model === undefined) {
      throw new ConfigError({
        code: 'MB-BENCH-MODEL',
        message: `${file.name}: there is no emulated Device called ${file.emulate}`,
      });
    }
    const { dccEnd, deviceEnd } = memoryLink(`memory (${file.name})`);
    const device = new EmulatedDevice(
      { id: file.id, model, firmware: file.firmware, trust: this.#trustOf(file) },
      ports,
      deviceEnd,
    );
    device.start();
    const onBench: BenchDevice = {
      name: file.name,
      id: file.id,
      type: file.type,
      kind: 'emulated',
      manufacturer: file.manufacturer,
      deviceModel: file.model,
      gbcsVersion: file.gbcs,
      smetsChtsVersion: file.smetsChts,
      link: tapLink(dccEnd, onPassage),
      backchannel: device.backchannel,
      install: (version) => {
        device.state.running = version;
        return true;
      },
      inject: (name) => {
        const fault = faults.get(name);
        if (fault !== undefined) {
          device.inject(fault);
        }
        return fault !== undefined;
      },
    };
    return { device, onBench };
  }

  #trustOf(device: BenchFileDevice): TrustSlots {
    const responsible = (roles: readonly BenchFileUser['role'][]): EntityId | undefined =>
      this.file.users.find(({ role, responsibleFor }) => roles.includes(role) && responsibleFor.includes(device.name))
        ?.id;
    const supplier = responsible(['IS', 'GS']);
    const networkOperator = responsible(['ED', 'GT']);
    return {
      accessControlBroker: this.file.accessControlBroker,
      ...(supplier === undefined ? {} : { supplier }),
      ...(networkOperator === undefined ? {} : { networkOperator }),
    };
  }

  /** Its own private keys, and everybody's public ones. */
  #signerOf(party: EntityId): Signer {
    const made = this.#signers.get(party);
    if (made !== undefined) {
      return made;
    }
    const signer = keySigner(this.#parties().map((each) => this.#materialOf(each, each === party)));
    this.#signers.set(party, signer);
    return signer;
  }

  #parties(): readonly EntityId[] {
    const { accessControlBroker, devices, users } = this.file;
    return [accessControlBroker, ...devices.map(({ id }) => id), ...users.map(({ id }) => id)];
  }

  #materialOf(party: EntityId, own: boolean): PartyKeys {
    const pairs = this.#keysOf(party);
    const material = ({ publicKey, privateKey }: KeyPair) => (own ? { publicKey, privateKey } : { publicKey });
    return { party, digitalSignature: material(pairs.digitalSignature), keyAgreement: material(pairs.keyAgreement) };
  }

  #keysOf(party: EntityId): PartyKeyPairs {
    const made = this.#keys.get(party);
    if (made !== undefined) {
      return made;
    }
    const pairs: PartyKeyPairs = {
      digitalSignature: seededKeyPair(this.file.seed, `${party} digital signature`),
      keyAgreement: seededKeyPair(this.file.seed, `${party} key agreement`),
    };
    this.#keys.set(party, pairs);
    return pairs;
  }
}

function recordOf({ direction, message, lost }: Passage, index: number, device: EntityId, at: string): MessageRecord {
  return { index, direction, device, ...(lost ? { lost } : {}), at, hex: toHex(message), summary: summaryOf(message) };
}

function summaryOf(message: Uint8Array): string {
  try {
    return summarize(decodeMessage(message));
  } catch (error) {
    if (error instanceof CodecError) {
      return `not a GBCS message: ${error.message}`;
    }
    throw error;
  }
}
