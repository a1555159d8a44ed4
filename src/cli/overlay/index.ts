/** `meterbench overlay`: a rule overlay to be filled in, and what a filled one closes, contradicts and conflicts with. */
import { Command, Option } from 'commander';
import { checkOverlay, overlayTemplate } from '../../analysis/overlay';
import { documentIds, isDocumentId, rulebookAt } from '../../rulebook';
import { ConfigError, scopeOf, scopes } from '../../terms';
import { shippedScenarios } from '../rules/awaiting-scenarios';
import { overlaysFrom, rulebookOf } from '../rules/rule-options';
import { type Output, terminalOf } from '../rules/terminal-lines';
import { checkJson, checkText } from './check-text';

interface PointFlags {
  readonly at?: string;
  readonly scope: string;
}

const templateExamples = `
Examples:
  meterbench overlay template --document appendix-ad > ad.yaml
  meterbench overlay template --document schedule-8 --at 2021-11-04 > gbcs.yaml

Documents: ${documentIds.join(', ')}. Every row is a comment: the file loads as it stands, and says
nothing until a row is filled in. Exit codes: 0 done, 2 usage or configuration.`;

const checkExamples = `
Examples:
  meterbench overlay check ad.yaml
  meterbench overlay check ad.yaml gbcs.yaml --at 2021-11-04 --json

Nothing is run. Exit codes: 0 no conflict, 1 a row contradicts one that a source states, 2 usage or configuration (two
rows of the overlays that contradict each other, among others).`;

export function overlayCommand(output: Output = process.stdout): Command {
  const command = new Command('overlay').description(
    'Write a rule overlay to be filled in, and say what a filled one does to the rules and the scenarios',
  );
  withPoint(command.command('template'))
    .description('Print an overlay with every row that a document settles, as comments to be filled in')
    .requiredOption('--document <document>', `the document that is at hand: ${documentIds.join(', ')}`)
    .addHelpText('after', templateExamples)
    .action((flags: PointFlags & { readonly document: string }) => {
      if (!isDocumentId(flags.document)) {
        throw new ConfigError({
          code: 'MB-OVERLAY-DOCUMENT',
          message: `--document: no row is settled by ${JSON.stringify(flags.document)}`,
          next: `Use one of: ${documentIds.join(', ')}`,
        });
      }
      output.write(overlayTemplate(rulebookOf({ ...flags, overlay: [] }), flags.document));
    });
  withPoint(command.command('check'))
    .description('Say what overlays close, which scenarios they contradict, and what conflicts')
    .argument('<files...>', 'rule overlays')
    .option('--json', 'as JSON', false)
    .addHelpText('after', checkExamples)
    .action(async (files: readonly string[], flags: PointFlags & { readonly json: boolean }) => {
      const plain = rulebookOf({ ...flags, overlay: [] });
      const overlays = overlaysFrom(files);
      const laid = rulebookAt(plain.date, { scope: scopeOf(flags.scope, '--scope'), overlays });
      const check = checkOverlay(overlays, plain, laid, await shippedScenarios(plain));
      output.write(
        flags.json
          ? `${JSON.stringify(checkJson(check, laid), null, 2)}\n`
          : `${checkText(check, laid, terminalOf(output)).join('\n')}\n`,
      );
      process.exitCode = check.conflicts.length > 0 ? 1 : 0;
    });
  return command;
}

function withPoint(command: Command): Command {
  return command
    .addOption(new Option('--at <date>', 'rules date (default: today)').env('METERBENCH_AT'))
    .addOption(
      new Option('--scope <scope>', `what went live, or what was targeted: ${scopes.join(' or ')}`)
        .env('METERBENCH_SCOPE')
        .default('implemented'),
    );
}
