import type { IsoDate, Scope } from '../terms';
import type { Modification, OtherValue, Requirement } from './modification';
import { isInScope } from './modification';
import type { VersionGate } from './values';

/** Versions as the Device and its Communications Hub declare them: `4.1`, `v3.2`, `4.1 draft 1`. */
export interface DeclaredVersions {
  readonly gbcs?: string;
  readonly chts?: string;
}

/** Whether a requirement is asked, and if not, why. */
export type Applicability = { readonly applies: true } | { readonly applies: false; readonly reason: string };

interface Ground {
  readonly date: IsoDate;
  readonly scope: Scope;
  readonly modifications: readonly Modification[];
}

const holds: Applicability = { applies: true };

function not(reason: string): Applicability {
  return { applies: false, reason };
}

/** Whether a requirement is asked, and if not why, in words for the report. */
export function applicability(ground: Ground, requirement: Requirement, declared?: DeclaredVersions): Applicability {
  const { id, modification, from, until } = requirement;
  const record = ground.modifications.find((each) => each.id === modification);
  if (record !== undefined && !isInScope(record, ground.scope)) {
    return not(
      ground.scope === 'implemented'
        ? `${modification} was targeted in February 2021 and was not found in what went live; the scope is implemented`
        : `${modification} was not on the February 2021 page; the scope is targeted`,
    );
  }
  if (requirement.scopes !== undefined && !requirement.scopes.includes(ground.scope)) {
    return not(`${id} belongs to the scope ${requirement.scopes.join(', ')}; the scope is ${ground.scope}`);
  }
  if (until !== undefined && ground.date >= until) {
    return not(`${id} held until ${inWords(until)}; the rules date is ${ground.date}`);
  }
  if (from !== undefined && ground.date < from) {
    return not(`${id} holds from ${inWords(from)}; the rules date is ${ground.date}`);
  }
  const [other] = requirement.otherwise ?? [];
  if (other !== undefined) {
    return not(otherValueInWords(other));
  }
  return declared === undefined || requirement.gate === undefined ? holds : behindGate(id, requirement.gate, declared);
}

/** Why a scenario that shows one value of a row isn't asked under another. */
export const otherValueInWords = ({ row, says, shows, by }: OtherValue): string =>
  `the rule says ${inShort(says)} (${row}, ${by}), and this scenario shows ${inShort(shows)}`;

const inShort = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

function behindGate(id: string, gate: VersionGate, declared: DeclaredVersions): Applicability {
  for (const document of ['gbcs', 'chts'] as const) {
    const needed = gate[document];
    const found = declared[document];
    if (needed !== undefined && (found === undefined || compareVersions(found, needed) < 0)) {
      const whose = document === 'gbcs' ? 'the Device' : 'the Communications Hub';
      return not(
        `${id} holds from ${document.toUpperCase()} ${needed}; ${whose} declares ${found === undefined ? 'no version' : found}`,
      );
    }
  }
  return holds;
}

/** By the numbers: `3.2` before `4.0` before `4.1 draft 1`, which counts as 4.1. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? '0').split('.').map(Number));
  for (let part = 0; part < Math.max(left?.length ?? 0, right?.length ?? 0); part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** `4 November 2021` */
export function inWords(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
