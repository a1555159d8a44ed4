import { cs02b } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { TrustSlot } from '../trust-slots';
import { updateCredentials } from './update-credentials';

/** Who replaces whose credentials, of the kinds that a meter has slots for: Supplier, Network Operator, change of Supplier. */
const originators: ReadonlyMap<number, TrustSlot> = new Map([
  [0x0102, 'supplier'],
  [0x0103, 'networkOperator'],
  [0x0107, 'transitionalCos'],
]);

export const updateMeterCredentials: readonly Behaviour[] = cs02b.flatMap((useCase) => {
  const originator = originators.get(useCase.code);
  return originator === undefined ? [] : [updateCredentials(useCase, originator)];
});
