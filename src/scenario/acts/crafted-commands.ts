import type { BenchDevice } from '../../assembly';
import { type Header, protect } from '../../gbcs';
import {
  type DeviceId,
  type EntityId,
  entityId,
  MeterbenchError,
  type OriginatorCounter,
  type Ports,
  type Signer,
} from '../../terms';
import { craftedContent, type Wanted } from './crafted-content';

/** What is wrong with a Command that no DCC would send to this Device. */
export type Flaw =
  | 'wrong MAC'
  | 'wrong signature'
  /** One that was taken before the last Command, and that the Device has never seen. */
  | 'counter that was kept back'
  /** It names another recipient, under a MAC that this Device's key makes hold: nothing else tells that it isn't its own. */
  | 'meant for another Device'
  | 'as a Response'
  | 'cut short by an octet'
  | 'octet too many'
  /** That of the Command that reads what this one would change. */
  | 'under the Message Code of a read';

/** Flaws that leave no Command: of what comes of such octets no table knows anything. */
export const leavesNoCommand = (flaw: Flaw | undefined): boolean =>
  flaw === 'as a Response' || flaw === 'cut short by an octet' || flaw === 'octet too many';

export interface Crafted extends Wanted {
  /** Whose Command it is. */
  readonly by: EntityId;
  readonly device: BenchDevice;
  readonly flaw?: Flaw | undefined;
}

/** Makes Commands beside the DCC, under the keys of the bench: to show what a Device does with what it shouldn't take. */
export class CraftedCommands {
  readonly #ports: Ports;
  readonly #signerFor: (party: EntityId) => Signer;
  readonly #acb: EntityId;
  readonly #kept = new Map<string, OriginatorCounter>();

  constructor(ports: Ports, signerFor: (party: EntityId) => Signer, acb: EntityId) {
    this.#ports = ports;
    this.#signerFor = signerFor;
    this.#acb = acb;
  }

  /** Takes a counter that no Command is sent with until one is made with it. */
  keepCounterBack(by: EntityId, { id }: BenchDevice): void {
    this.#kept.set(`${by} ${id}`, this.#ports.counters.next(by, id));
  }

  make({ by, device, flaw, ...wanted }: Crafted): Uint8Array {
    const content = craftedContent(device.type, wanted);
    const header: Header = {
      cra: flaw === 'as a Response' ? 'response' : 'command',
      originatorCounter: this.#counter(by, device, flaw),
      originator: by,
      recipient: flaw === 'meant for another Device' ? neighbourOf(device.id) : device.id,
      messageCode: flaw === 'under the Message Code of a read' ? content.readBy : content.code,
    };
    const protection = content.critical ? 'signature+mac' : 'mac';
    const octets = content.octets(header.originatorCounter);
    return spoilt(protect(header, octets, protection, this.#signer(device.id, flaw), this.#acb), flaw);
  }

  #counter(by: EntityId, { id }: BenchDevice, flaw: Flaw | undefined): OriginatorCounter {
    if (flaw !== 'counter that was kept back') {
      return this.#ports.counters.next(by, id);
    }
    const kept = this.#kept.get(`${by} ${id}`);
    if (kept === undefined) {
      throw new MeterbenchError({ code: 'MB-BENCH-REQUEST', blame: 'suite', message: 'No counter was kept back' });
    }
    return kept;
  }

  /** Each party by its own keys, all MACs for this Device; a wrong signature stands under a MAC that holds. */
  #signer(device: DeviceId, flaw: Flaw | undefined): Signer {
    return {
      ...this.#signerFor(this.#acb),
      sign: (party, data) => {
        const signature = this.#signerFor(party).sign(party, data);
        return flaw === 'wrong signature' ? oneBitOff(signature, 0) : signature;
      },
      mac: (job) => this.#signerFor(job.own).mac({ ...job, peer: device }),
    };
  }
}

function spoilt(octets: Uint8Array, flaw: Flaw | undefined): Uint8Array {
  switch (flaw) {
    case 'wrong MAC':
      return oneBitOff(octets, octets.length - 1);
    case 'cut short by an octet':
      return octets.slice(0, -1);
    case 'octet too many':
      return Uint8Array.of(...octets, 0x00);
    default:
      return octets;
  }
}

/** The EUI-64 beside a Device's. */
const neighbourOf = (id: DeviceId): DeviceId => entityId(id.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')));

function oneBitOff(octets: Uint8Array, index: number): Uint8Array {
  const copy = octets.slice();
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}
