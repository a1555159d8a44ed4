import type { EntityId } from '../terms';

/** The Remote Parties whose certificates a Device holds; it takes no message from anybody else. */
export interface TrustSlots {
  readonly accessControlBroker: EntityId;
  readonly supplier?: EntityId;
  /** Holder of the Supplier's second key-agreement cell, for prepayment top ups: no messages of its own. */
  readonly supplierPrepayment?: EntityId;
  readonly networkOperator?: EntityId;
  readonly transitionalCos?: EntityId;
  readonly wanProvider?: EntityId;
}

export type TrustSlot = keyof TrustSlots;

/** Slots whose party may send the Device a message; the prepayment cell only agrees keys. */
const originators: readonly TrustSlot[] = [
  'accessControlBroker',
  'supplier',
  'networkOperator',
  'transitionalCos',
  'wanProvider',
];

/** The slot that lets a party send messages. */
export function slotOf(slots: TrustSlots, party: EntityId): TrustSlot | undefined {
  return originators.find((slot) => slots[slot] === party);
}

/** What is left of given slots where a Device Type has no others than `kept`; every Device knows the broker. */
export function onlySlots(given: TrustSlots, kept: readonly TrustSlot[]): TrustSlots {
  const entries = kept.flatMap((slot) => (given[slot] === undefined ? [] : [[slot, given[slot]] as const]));
  return { ...Object.fromEntries(entries), accessControlBroker: given.accessControlBroker };
}
