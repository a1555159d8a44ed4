import type { BenchDevice } from '../../assembly';
import {
  commandFromSignedPreCommand,
  cs06,
  cs08,
  decodeMessage,
  ecs52,
  encodePreCommand,
  gcs38,
  type Header,
  protect,
  signPreCommand,
  type UseCase,
} from '../../gbcs';
import { type EntityId, MeterbenchError, type Ports, type Signer, type Srv } from '../../terms';

/** What is wrong with a Command that no DCC would send. */
export type Flaw = 'wrong MAC' | 'wrong signature';

export interface Crafted {
  readonly srv: Srv;
  /** Whose Command it is. */
  readonly by: EntityId;
  readonly device: BenchDevice;
  readonly flaw?: Flaw | undefined;
  readonly firmwareHash?: Uint8Array;
}

const reads: Readonly<Partial<Record<string, UseCase<undefined, unknown>>>> = { ESME: ecs52, CHF: ecs52, GSME: gcs38 };

/** Makes Commands beside the DCC, under the keys of the bench: to show what a Device does with what it shouldn't take. */
export class CraftedCommands {
  readonly #ports: Ports;
  readonly #signerFor: (party: EntityId) => Signer;
  readonly #acb: EntityId;

  constructor(ports: Ports, signerFor: (party: EntityId) => Signer, acb: EntityId) {
    this.#ports = ports;
    this.#signerFor = signerFor;
    this.#acb = acb;
  }

  make({ srv, by, device, flaw, firmwareHash }: Crafted): Uint8Array {
    const originatorCounter = this.#ports.counters.next(by, device.id);
    const header = { cra: 'command', originatorCounter, originator: by, recipient: device.id } as const;
    const command =
      srv === '11.2'
        ? this.#read({ ...header, messageCode: (reads[device.type] ?? cs08).code }, reads[device.type] ?? cs08)
        : this.#activation({ ...header, messageCode: cs06.code }, srv, firmwareHash, flaw);
    return flaw === 'wrong MAC' ? oneBitOff(command, command.length - 1) : command;
  }

  #read(header: Header, useCase: UseCase<undefined, unknown>): Uint8Array {
    const content = useCase.command.encode(undefined, header.originatorCounter);
    return protect(header, content, 'mac', this.#signerFor(this.#acb), this.#acb);
  }

  /** A wrong signature under a MAC that holds: nothing else is wrong with it. */
  #activation(header: Header, srv: Srv, hash: Uint8Array | undefined, flaw: Flaw | undefined): Uint8Array {
    if (srv !== '11.3' || hash === undefined) {
      throw new MeterbenchError({
        code: 'MB-BENCH-REQUEST',
        blame: 'suite',
        message: `The bench can't make a Command of SR${srv} by itself: it makes those of SR11.2, and of SR11.3 for firmware`,
      });
    }
    const { originatorCounter } = header;
    const preCommand = encodePreCommand(header, cs06.command.encode({ hash, originatorCounter }, originatorCounter));
    const signed = signPreCommand(preCommand, this.#signerFor(header.originator));
    const { signature } = decodeMessage(signed);
    const place = signature === undefined ? signed.length - 1 : signature.byteOffset - signed.byteOffset;
    const sent = flaw === 'wrong signature' ? oneBitOff(signed, place) : signed;
    return commandFromSignedPreCommand(sent, this.#acb, this.#signerFor(this.#acb));
  }
}

function oneBitOff(octets: Uint8Array, index: number): Uint8Array {
  const copy = octets.slice();
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}
