import type { EntityId } from '../terms';

/** The Remote Parties whose certificates a Device holds; it takes no message from anybody else. */
export interface TrustSlots {
  readonly accessControlBroker: EntityId;
  readonly supplier?: EntityId;
  readonly networkOperator?: EntityId;
}

export type TrustSlot = keyof TrustSlots;

export function slotOf(slots: TrustSlots, party: EntityId): TrustSlot | undefined {
  if (slots.accessControlBroker === party) {
    return 'accessControlBroker';
  }
  if (slots.supplier === party) {
    return 'supplier';
  }
  return slots.networkOperator === party ? 'networkOperator' : undefined;
}
