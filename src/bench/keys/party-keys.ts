import { type KeyMaterial, keySigner, type PartyKeys } from '../../gbcs';
import type { EntityId, Signer } from '../../terms';
import type { BenchFile } from '../file/bench-schema';
import { type KeyPair, seededKeyPair } from './seeded';

interface PartyKeyPairs {
  readonly digitalSignature: KeyPair;
  readonly keyAgreement: KeyPair;
}

/** Everybody on a bench who has keys. */
export function partiesOf({ accessControlBroker, devices, users }: BenchFile): readonly EntityId[] {
  return [accessControlBroker, ...[...devices, ...users].map(({ id }) => id)];
}

/** Keys of everybody on a bench: those it declares, and test keys made of its seed for all others. */
export class PartyKeyring {
  readonly #seed: string;
  readonly #declared: ReadonlyMap<EntityId, PartyKeys>;
  readonly #parties: readonly EntityId[];
  readonly #pairs = new Map<EntityId, PartyKeyPairs>();
  readonly #signers = new Map<EntityId, Signer>();

  constructor(seed: string, parties: readonly EntityId[], declared: readonly PartyKeys[] = []) {
    this.#seed = seed;
    this.#declared = new Map(declared.map((keys) => [keys.party, keys]));
    this.#parties = parties;
  }

  /** Holds the party's own private keys, and everybody's public ones. */
  signerOf(party: EntityId): Signer {
    const made = this.#signers.get(party);
    if (made !== undefined) {
      return made;
    }
    const signer = keySigner(this.#parties.map((each) => this.#materialOf(each, each === party)));
    this.#signers.set(party, signer);
    return signer;
  }

  #materialOf(party: EntityId, own: boolean): PartyKeys {
    const { digitalSignature, keyAgreement } = this.#declared.get(party) ?? this.#pairsOf(party);
    const material = ({ publicKey, privateKey }: KeyMaterial): KeyMaterial =>
      own && privateKey !== undefined ? { publicKey, privateKey } : { publicKey };
    return {
      party,
      ...(digitalSignature === undefined ? {} : { digitalSignature: material(digitalSignature) }),
      ...(keyAgreement === undefined ? {} : { keyAgreement: material(keyAgreement) }),
    };
  }

  #pairsOf(party: EntityId): PartyKeyPairs {
    const made = this.#pairs.get(party);
    if (made !== undefined) {
      return made;
    }
    const pairs: PartyKeyPairs = {
      digitalSignature: seededKeyPair(this.#seed, `${party} digital signature`),
      keyAgreement: seededKeyPair(this.#seed, `${party} key agreement`),
    };
    this.#pairs.set(party, pairs);
    return pairs;
  }
}
