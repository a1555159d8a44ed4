/** Closed word lists of the field, spelt as the SEC's schemas spell them. */

export const deviceTypes = ['ESME', 'GSME', 'CHF', 'GPF', 'PPMID', 'HCALCS', 'IHD', 'CAD'] as const;
/** A Device Type, by its abbreviation. */
export type DeviceType = (typeof deviceTypes)[number];

/** User Roles: Import Supplier, Gas Supplier, Export Supplier, Electricity Distributor, Gas Transporter, Registered Supplier Agent, Other User, Meter Data Retriever. */
export const userRoles = ['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU', 'MDR'] as const;
/** A User Role of the Smart Energy Code, by its abbreviation. */
export type UserRole = (typeof userRoles)[number];

export const smiStatuses = [
  'Pending',
  'Whitelisted',
  'InstalledNotCommissioned',
  'Commissioned',
  'Decommissioned',
  'Withdrawn',
  'Suspended',
  'Recovery',
  'Recovered',
] as const;
/** A status of a Device in the Smart Metering Inventory, by its DUIS name. */
export type SmiStatus = (typeof smiStatuses)[number];

export const cplStatuses = ['Active', 'Cancelled', 'Expired', 'Withdrawn'] as const;
export type CplStatus = (typeof cplStatuses)[number];

/** How firm the ground under a fact is, strongest first. */
export const evidences = ['stated', 'inferred', 'unverified'] as const;
/** How firm the ground of a rule is: its source states it, it is inferred from one, or none was found. */
export type Evidence = (typeof evidences)[number];

/** The ground under a check, firmest first. */
export const bases = ['stated', 'secondary', 'inferred', 'unverified'] as const;
/**
 * The ground under a check: `stated` by the Code's own documents or the DCC's reference data, `secondary` where a third party
 * states it of them, `inferred` from either, `unverified` where no source was found.
 */
export type Basis = (typeof bases)[number];

/** What can stand under a check: the ground of a rule, or `own` where a project asserts something of its own. */
export const checkBases = [...bases, 'own'] as const;
/** The ground under a check of a record: a {@link Basis}, or `own` for what a project asserts of its own, on no ground of the Code's. */
export type CheckBasis = (typeof checkBases)[number];

/** The weakest of several; nothing to stand on is `unverified`. */
export function weakest<B extends Basis>(grounds: Iterable<B>): B | 'unverified' {
  let lowest: B | undefined;
  for (const ground of grounds) {
    lowest = lowest === undefined || bases.indexOf(ground) > bases.indexOf(lowest) ? ground : lowest;
  }
  return lowest ?? 'unverified';
}

/** The weakest ground of a rule among several; `own` where there is none among them, and `undefined` where there is nothing. */
export function weakestOfRules(grounds: readonly CheckBasis[]): CheckBasis | undefined {
  const ofRules = grounds.filter((ground) => ground !== 'own');
  return ofRules.length > 0 ? weakest(ofRules) : grounds[0];
}

export const subjectNames = ['device', 'dcc', 'rulebook'] as const;
/** What a requirement binds and a verdict is about; `rulebook` where a document's own wording is all that there is. */
export type SubjectName = (typeof subjectNames)[number];

/** What went live (`implemented`, the default) or what the February 2021 page targeted. */
export const scopes = ['implemented', 'targeted'] as const;
/** Which account of the November 2021 SEC Release holds: what went live, or what the page of February 2021 targeted. */
export type Scope = (typeof scopes)[number];

/**
 * Verdicts of a scenario or check, mildest first: `unresolved` ran, and the ground under it settles nothing;
 * `not-applicable` and `aborted` stand beside the order.
 */
export const verdicts = ['pass', 'unresolved', 'inconclusive', 'fail', 'error', 'not-applicable', 'aborted'] as const;
/** How a scenario ended; `not-applicable` and `aborted` stand beside the order of the others. */
export type Verdict = (typeof verdicts)[number];

/**
 * What alters a Device for good, or until somebody puts it right: the words of a bench file's `allow`. Each is a leave of
 * its own, and none is implied by another. `unlisted` is all that no table knows.
 */
export const alterations = [
  'activate-firmware',
  'offer-image',
  'change-credentials',
  'join',
  'decommission',
  'set-clock',
  'set-register',
  'configure',
  'clear',
  'tariff',
  'prepayment',
  'supply',
  'power-cycle',
  'cause-event',
  'press-button',
  'unlisted',
] as const;
export type Alteration = (typeof alterations)[number];
