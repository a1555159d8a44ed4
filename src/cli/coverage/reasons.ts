/**
 * Why no scenario shows a requirement, by its id. A requirement that has neither a scenario nor a line here fails
 * `meterbench coverage`.
 */
export const reasons: Readonly<Record<string, string>> = {
  'BASE-SMI-PENDING-EXPIRY':
    'after how many months a Pending Device is removed was not found, so there is no time to let pass',
  'BASE-AC-ORDER':
    'no public page states the order of the checks; each scenario therefore fails one check alone, and the order is a row that an overlay can state',
  'MP129-R2': 'FIPS 186-4 B.5.1 and B.5.2 can’t be told apart by the signatures that they give',
};
