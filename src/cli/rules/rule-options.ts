import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type Overlay, parseOverlay, type Rulebook, rulebookAt, rulesDay } from '../../rulebook';
import { ConfigError, type IsoDate, isoDate, scopeOf, scopes } from '../../terms';

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
  return rulebookAt(at, { scope: scopeOf(flags.scope, '--scope'), overlays: flags.overlay.map(overlayFrom) });
}

export function today(): IsoDate {
  return isoDate(new Date().toISOString().slice(0, 10));
}

export function overlayFrom(path: string): Overlay {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-OVERLAY',
      message: `Rule overlay ${path} can't be read`,
      next: 'Give --overlay the path of a YAML file',
      cause,
    });
  }
  return parseOverlay(text, path);
}
