import { type EventsRead, ecs25r1, ecs25r2, gcs20r, type Message } from '../../gbcs';
import { type AlertGroup, basisOf, type EventBehaviourRow, type Row, type Rulebook } from '../../rulebook';
import { MeterbenchError, messageCodeText } from '../../terms';
import type { DecidingRow } from '../../verdict';

/** What a Device reports by SR6.2.10 of the events that one party configures. */
export interface ReportedSettings {
  /** SR6.22 groups whose events the report covers. */
  readonly groups: readonly AlertGroup[];
  /** Codes of the events that raise a WAN Alert. */
  readonly wanAlert: ReadonlySet<string>;
  /** Codes of the events that raise a HAN Alert; absent where the party can't ask. */
  readonly hanAlert?: ReadonlySet<string>;
}

const supplierGroups: readonly AlertGroup[] = ['SupplierESMECommon'];
const networkGroups: readonly AlertGroup[] = ['NetworkOperatorESMECommon', 'NetworkOperatorESMESinglePhase'];

/** Bits of the octet that a GSME reports of an event. */
const gsmeBits = { wanAlert: 0x08, hanAlert: 0x10 } as const;

/** Reads ECS25r1, ECS25r2 or GCS20r; the rows of a GSME's groups aren't known, so none is compared. */
export function settingsIn({ header, content }: Message): ReportedSettings {
  if (header.messageCode === ecs25r1.code) {
    const [wan, han] = ecs25r1.response.decode(content, header.originatorCounter);
    return { groups: supplierGroups, wanAlert: codesOf(wan), hanAlert: codesOf(han) };
  }
  if (header.messageCode === ecs25r2.code) {
    const [wan] = ecs25r2.response.decode(content, header.originatorCounter);
    return { groups: networkGroups, wanAlert: codesOf(wan) };
  }
  if (header.messageCode === gcs20r.code) {
    const read = gcs20r.response.decode(content, header.originatorCounter);
    const events = read.result === 'success' ? read.commands.flatMap((command) => command.events) : [];
    const having = (bit: number) =>
      new Set(events.filter((e) => (e.configuration & bit) !== 0).map((e) => codeText(e.event)));
    return { groups: [], wanAlert: having(gsmeBits.wanAlert), hanAlert: having(gsmeBits.hanAlert) };
  }
  throw new MeterbenchError({
    code: 'MB-BENCH-USE-CASE',
    blame: 'device',
    message: `The Response is of use case ${messageCodeText(header.messageCode)}, not one that a Device reports its alert settings by`,
  });
}

function codesOf(read: EventsRead | undefined): ReadonlySet<string> {
  return new Set(read !== undefined && 'events' in read ? read.events.map(codeText) : []);
}

const codeText = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** Where a report differs from Table 16.2, each in words; empty where it doesn't. Codes without a row aren't compared. */
export function differencesFromTable162(reported: ReportedSettings, rulebook: Rulebook): readonly string[] {
  return configurable(reported, rulebook).flatMap(([code, row]) => {
    const { wanAlert, hanAlert } = row.value;
    return [
      ...differs(code, 'WAN Alert', wanAlert, reported.wanAlert.has(code)),
      ...(reported.hanAlert === undefined ? [] : differs(code, 'HAN alert', hanAlert, reported.hanAlert.has(code))),
    ];
  });
}

/** Codes that raise a WAN Alert, and that Table 16.2 (as far as it is known) has no row for. */
export function withoutRowIn162(reported: ReportedSettings, rulebook: Rulebook): readonly string[] {
  return [...reported.wanAlert].filter((code) => rulebook.eventBehaviours.get(code) === undefined).sort();
}

/** The rows of Table 28c that don't say what Table 16.2 says; `undefined` while they aren't stated. */
export function differencesOfTable28c(rulebook: Rulebook): readonly string[] | undefined {
  const table = rulebook.table('table-28c');
  if (table.get('rows')?.value !== 'complete') {
    return undefined;
  }
  return table.rows().flatMap(({ id, value }) => {
    const code = id.split('/')[1] ?? '';
    if (typeof value !== 'object') {
      return [];
    }
    const row = rulebook.eventBehaviours.get(code)?.value;
    return row === undefined
      ? [`${code}: not in Table 16.2`]
      : [
          ...differs(code, 'WAN Alert', row.wanAlert, value.wanAlert),
          ...differs(code, 'Power Event Log', row.powerEventLog, value.powerEventLog),
        ];
  });
}

/** The rows that such a comparison rests on: those of Table 28c, and the same codes' of Table 16.2. */
export function rowsOfTable28c(rulebook: Rulebook): readonly DecidingRow[] {
  const codes = rulebook
    .table('table-28c')
    .rows()
    .filter(({ value }) => typeof value === 'object')
    .map(({ id }) => id.slice('table-28c/'.length));
  return codes
    .flatMap((code) => [`table-28c/${code}`, `table-16.2/${code}`])
    .map((id) => ({ id, basis: basisOf(rulebook.row(id)) }));
}

function configurable({ groups }: ReportedSettings, rulebook: Rulebook): readonly [string, Row<EventBehaviourRow>][] {
  return rulebook.eventBehaviours.rows().flatMap((row): [string, Row<EventBehaviourRow>][] => {
    const code = row.id.split('/')[1] ?? '';
    const inGroups = rulebook.alertCodes.get(code)?.value.configurableBy.some((group) => groups.includes(group));
    return inGroups === true ? [[code, row]] : [];
  });
}

function differs(code: string, what: string, inTable: boolean, found: boolean): readonly string[] {
  return inTable === found ? [] : [`${code} ${what}: Table 16.2 says ${yes(inTable)}, found ${yes(found)}`];
}

const yes = (value: boolean): string => (value ? 'yes' : 'no');
