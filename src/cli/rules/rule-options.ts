import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type Overlay, overlayFrom, type Rulebook, rulebookAt, rulesDay } from '../../rulebook';
import { dayOf, type IsoDate, instant, scopeOf, scopes } from '../../terms';

/** Flags that name a rulebook. */
export interface RuleFlags {
  readonly at?: string;
  readonly scope: string;
  readonly overlay: readonly string[];
}

export const collect = (value: string, previous: readonly string[]) => [...previous, value];

/** `--at`, `--scope` and `--overlay`, the first two also from the environment. */
export function withRuleOptions(command: Command): Command {
  return withScopeAndOverlays(
    command.addOption(
      new Option(
        '--at <date>',
        'rules date: YYYY-MM-DD, a release such as november-2021, or today (default: today)',
      ).env('METERBENCH_AT'),
    ),
  );
}

export function withScopeAndOverlays(command: Command): Command {
  return command
    .addOption(
      new Option('--scope <scope>', `what went live, or what was targeted: ${scopes.join(' or ')}`)
        .env('METERBENCH_SCOPE')
        .default('implemented'),
    )
    .option('--overlay <file>', 'rule overlay (may be repeated)', collect, []);
}

/** @throws ConfigError where the date, the scope or an overlay can't be used */
export function rulebookOf(flags: RuleFlags): Rulebook {
  const at = flags.at === undefined || flags.at === '' ? today() : rulesDay(flags.at, '--at', today);
  return rulebookAt(at, { scope: scopeOf(flags.scope, '--scope'), overlays: overlaysFrom(flags.overlay) });
}

export function today(): IsoDate {
  return dayOf(instant(Date.now()));
}

export const overlaysFrom = (paths: readonly string[]): readonly Overlay[] =>
  paths.map((path) => overlayFrom(path, readFileSync));
