/** `meterbench rules`: what the Code says on a date, row by row, how firm each is and where it comes from. */
import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { changesJson, type RuleChanges, requirementJson, rowJson, ruleChanges } from '../../analysis/delta';
import { allRules, type FoundRules, findRules, onGround, openRows } from '../../analysis/rules';
import { basisOf, overlayJsonSchema, type Rulebook, rulebookAt, rulesDay } from '../../rulebook';
import { type Basis, bases, ConfigError } from '../../terms';
import { changesText, groundInWords } from '../delta/changes-text';
import { shippedScenarios } from './awaiting-scenarios';
import { openJson, openText } from './open-text';
import { overlaysFrom, type RuleFlags, rulebookOf, today, withRuleOptions } from './rule-options';
import { foundText, overviewText } from './rules-text';
import { bold, type Output, terminalOf } from './terminal-lines';

interface RulesFlags extends RuleFlags {
  readonly diff?: string;
  readonly evidence?: Basis;
  readonly html?: string;
  readonly json: boolean;
  readonly open: boolean;
  readonly overlaySchema: boolean;
}

const examples = `
Examples:
  meterbench rules                                      what tables and requirements there are, and how firm
  meterbench rules e5/Suspended/11.2 --at 2021-11-03    one row, the day before MP105
  meterbench rules MP105                                a Modification and its requirements
  meterbench rules smi-version restore                  two tables
  meterbench rules --evidence unverified e5/Suspended   what a lab that holds the documents could state
  meterbench rules MP105-R4 --html r4.html              a page: sentence, rows with their sources, scenarios
  meterbench rules --open --at 2021-11-04               what is open, and which document would settle it
  meterbench rules --at 2021-11-03 --diff 2021-11-04    what differs between two days, and why
  meterbench rules --at november-2021 --diff today      the same between a release and today
  meterbench rules --overlay lab.yaml --diff 2021-11-04 the same with a lab's own rows
  meterbench rules --overlay-schema > overlay.json      JSON Schema of an overlay, for an editor

A date is a day, a release (november-2021, june-2024) or today. A name is a table (e5), a row (e5/Suspended/11.2), the start of several (e5/Suspended), a requirement (MP105-R2) or a
Modification (MP105). Exit codes: 0 done, 2 usage or configuration.`;

export function rulesCommand(output: Output = process.stdout): Command {
  return withRuleOptions(
    new Command('rules')
      .description('Print the rules of a date with their evidence and source')
      .argument('[name...]', 'tables, rows, requirements or Modifications (default: an overview)'),
  )
    .option('--diff <date>', 'what differs from --at to this date, and which Modification did it')
    .addOption(new Option('--evidence <evidence>', 'only what stands on such ground').choices([...bases]))
    .option('--open', 'what nothing settles, by the document that would, with the scenarios that wait for it', false)
    .option('--html <file>', 'write a page of what was named, with the source and class of each row, and the scenarios')
    .option('--json', 'as JSON', false)
    .option('--overlay-schema', 'print the JSON Schema of a rule overlay', false)
    .addHelpText('after', examples)
    .action(async (names: readonly string[], flags: RulesFlags) => {
      if (flags.html !== undefined) {
        await writeRulePage(flags.html, names, flags);
        output.write(`Rules: ${flags.html}\n`);
        return;
      }
      output.write(flags.open ? await openOutput(names, flags, output) : rulesOutput(names, flags, output));
    });
}

function rulesOutput(names: readonly string[], flags: RulesFlags, output: Output): string {
  if (flags.overlaySchema) {
    return asJson(overlayJsonSchema());
  }
  const rulebook = rulebookOf(flags);
  if (flags.diff !== undefined) {
    const { date, scope } = rulebook;
    const overlays = overlaysFrom(flags.overlay);
    const to = rulebookAt(rulesDay(flags.diff, '--diff', today), { scope, overlays });
    const changes = narrowed(ruleChanges(rulebook, to), names, rulebook, to, flags.evidence);
    const head = { from: { date, scope }, to: { date: to.date, scope }, overlays: to.overlays };
    return flags.json ? asJson({ ...head, ...changesJson(changes) }) : diffText(changes, rulebook, to, output);
  }
  const all = names.length === 0 ? allRules(rulebook) : findRules(names, rulebook);
  const found = flags.evidence === undefined ? all : onGround(all, flags.evidence);
  if (flags.json) {
    return asJson(foundJson(found, rulebook));
  }
  const terminal = terminalOf(output);
  const text = names.length === 0 ? overviewText(rulebook, found, terminal) : foundText(rulebook, found, terminal);
  return `${text.join('\n')}\n`;
}

/** @throws ConfigError where nothing is named, or the file can't be written */
async function writeRulePage(file: string, names: readonly string[], flags: RulesFlags): Promise<void> {
  if (names.length === 0) {
    throw new ConfigError({
      code: 'MB-RULES-HTML',
      message: '--html: nothing is named, and a page of every row is no page',
      next: 'Name requirements, Modifications or rows, such as MP105-R4 or MP105',
    });
  }
  const rulebook = rulebookOf(flags);
  const found = findRules(names, rulebook);
  const narrowed = flags.evidence === undefined ? found : onGround(found, flags.evidence);
  const { rulePage } = await import('../../analysis/rules');
  const page = rulePage(rulebook, narrowed, await shippedScenarios(rulebook));
  try {
    writeFileSync(file, page);
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-RULES-FILE',
      message: `--html: ${file} can't be written`,
      next: 'Give a path in a folder that is there and may be written to',
      cause,
    });
  }
}

async function openOutput(names: readonly string[], flags: RulesFlags, output: Output): Promise<string> {
  const rulebook = rulebookOf(flags);
  const found = names.length === 0 ? allRules(rulebook) : findRules(names, rulebook);
  const { rows } = flags.evidence === undefined ? found : onGround(found, flags.evidence);
  const open = openRows(rulebook, rows, await shippedScenarios(rulebook));
  return flags.json ? asJson(openJson(rulebook, open)) : `${openText(rulebook, open, terminalOf(output)).join('\n')}\n`;
}

function diffText(changes: RuleChanges, from: Rulebook, to: Rulebook, output: Output): string {
  const terminal = terminalOf(output);
  const head = bold(`Rules of ${groundInWords(from)} → ${groundInWords(to)}`, terminal);
  return `${[head, ...changesText(changes, to, terminal)].join('\n')}\n`;
}

/** Only what was named, and only on the ground asked for (that of the later date). */
function narrowed(
  changes: RuleChanges,
  names: readonly string[],
  from: Rulebook,
  to: Rulebook,
  evidence: Basis | undefined,
): RuleChanges {
  if (names.length === 0 && evidence === undefined) {
    return changes;
  }
  const found =
    names.length === 0 ? [allRules(from), allRules(to)] : [findRules(names, from, to), findRules(names, to, from)];
  const ids = new Set(found.flatMap(({ requirements, rows }) => [...requirements, ...rows].map(({ id }) => id)));
  const modifications = new Set(found.flatMap((each) => (names.length === 0 ? [] : each.modifications)));
  const fits = (id: string, ground: Basis) => ids.has(id) && (evidence === undefined || ground === evidence);
  const groups = changes.groups.map((group) => {
    const whole =
      'modification' in group.cause && modifications.has(group.cause.modification) && evidence === undefined;
    return {
      cause: group.cause,
      added: group.added.filter((each) => fits(each.id, each.basis)),
      withdrawn: group.withdrawn.filter((each) => fits(each.id, each.basis)),
      changed: group.changed.filter(({ requirement }) => fits(requirement.id, requirement.basis)),
      rows: group.rows.filter(({ id, before, after }) => whole || fits(id, basisOf(after ?? before))),
    };
  });
  return {
    groups: groups.filter(
      (each) => each.added.length + each.withdrawn.length + each.changed.length + each.rows.length > 0,
    ),
    quiet: changes.quiet.filter(({ modification }) => modifications.has(modification)),
    outOfScope: changes.outOfScope.filter((each) => modifications.has(each)),
  };
}

function foundJson({ modifications, requirements, rows }: FoundRules, rulebook: Rulebook) {
  return {
    date: rulebook.date,
    scope: rulebook.scope,
    overlays: rulebook.overlays,
    caveats: rulebook.caveats,
    modifications: modifications.map(({ id, title, status, gates, source, note }) => ({
      id,
      title,
      status,
      gates,
      source,
      ...(note === undefined ? {} : { note }),
    })),
    requirements: requirements.map((each) => ({ ...requirementJson(each), ...rulebook.applies(each) })),
    rows: rows.map((each) => ({ id: each.id, ...rowJson(each) })),
  };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
