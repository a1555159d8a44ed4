import { keySigner, publicKeys, seededKeys } from '../../gbcs';
import { type EntityId, entityId, type Signer } from '../../terms';

/** The parties of a test. */
export const parties = {
  device: entityId('00-DB-12-34-56-78-90-A0'),
  otherDevice: entityId('00-DB-12-34-56-78-90-B7'),
  accessControlBroker: entityId('90-B3-D5-1F-30-00-00-02'),
  supplier: entityId('90-B3-D5-1F-30-01-00-00'),
  networkOperator: entityId('90-B3-D5-1F-30-02-00-00'),
  transitionalCos: entityId('90-B3-D5-1F-30-00-00-04'),
  stranger: entityId('90-B3-D5-1F-30-03-00-00'),
} as const;

export const trust = {
  accessControlBroker: parties.accessControlBroker,
  supplier: parties.supplier,
  supplierPrepayment: parties.supplier,
  networkOperator: parties.networkOperator,
  transitionalCos: parties.transitionalCos,
};

/** What the holders of some private keys can do, all parties' public ones being known. */
export function signerOf(holders: readonly EntityId[], seed: string): Signer {
  const all = Object.values(parties).map((party) => seededKeys(party, seed));
  return keySigner(all.map((keys) => (holders.includes(keys.party) ? keys : publicKeys(keys))));
}
