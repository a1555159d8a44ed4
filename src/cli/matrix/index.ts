/** `meterbench matrix`: which request each User Role may send to a Device of each SMI Status, and how firm that is. */
import { Command } from 'commander';
import type { MatrixLine } from '../../analysis/matrix';
import type { Rulebook } from '../../rulebook';
import { ConfigError } from '../../terms';
import { type RuleFlags, rulebookOf, withRuleOptions } from '../rules/rule-options';
import { type Output, terminalOf } from '../rules/terminal-lines';

interface MatrixFlags extends RuleFlags {
  readonly json: boolean;
  readonly html?: string;
}

const examples = `
Examples:
  meterbench matrix --at 2021-11-04                 the whole matrix, one line a request
  meterbench matrix 11.2 11.3 --at 2021-11-03       every cell of two requests, with the rows it rests on
  meterbench matrix --at 2021-11-04 --html m.html   one page, to be filtered
  meterbench matrix --overlay lab.yaml --json       with a lab's own rows, for a tool

A cell says what the checks E2 (role) and E5 (status) give; other checks look at more. Which code comes first follows the
row order/access-control. Exit codes: 0 done, 2 usage or configuration.`;

export function matrixCommand(output: Output = process.stdout): Command {
  return withRuleOptions(
    new Command('matrix')
      .description('Print which request each User Role may send to a Device of each SMI Status')
      .argument('[srv...]', 'Service Reference Variants such as 11.2 (default: all of them, in short)'),
  )
    .option('--html <file>', 'write a page instead')
    .option('--json', 'as JSON', false)
    .addHelpText('after', examples)
    .action(async (named: readonly string[], flags: MatrixFlags) => {
      const { matrixOf } = await import('../../analysis/matrix');
      const rulebook = rulebookOf(flags);
      const lines = selected(matrixOf(rulebook), named);
      if (flags.html !== undefined) {
        await writePage(flags.html, lines, rulebook);
        output.write(flags.json ? json(lines, rulebook) : `Matrix: ${flags.html}\n`);
      } else {
        output.write(flags.json ? json(lines, rulebook) : await text(lines, rulebook, named.length > 0, output));
      }
    });
}

/** @throws ConfigError where a variant isn't one of the table `srv` */
function selected(lines: readonly MatrixLine[], named: readonly string[]): readonly MatrixLine[] {
  const unknown = named.filter((name) => lines.every(({ srv }) => srv !== name));
  if (unknown.length > 0) {
    throw new ConfigError({
      code: 'MB-MATRIX-SRV',
      message: `no Service Reference Variant is called ${unknown.map((name) => JSON.stringify(name)).join(', ')}`,
      next: 'Give some of those that `meterbench rules srv` prints, such as 11.2 or 6.2.10',
    });
  }
  return named.length === 0 ? lines : lines.filter(({ srv }) => named.includes(srv));
}

async function text(lines: readonly MatrixLine[], rulebook: Rulebook, cell: boolean, output: Output): Promise<string> {
  const { cellsText, matrixText } = await import('./matrix-text');
  return `${(cell ? cellsText : matrixText)(lines, rulebook, terminalOf(output)).join('\n')}\n`;
}

async function writePage(file: string, lines: readonly MatrixLine[], rulebook: Rulebook): Promise<void> {
  const [{ matrixPage }, { writeFileSync }] = await Promise.all([import('../../analysis/matrix'), import('node:fs')]);
  const page = matrixPage(lines, rulebook);
  try {
    writeFileSync(file, page);
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-MATRIX-FILE',
      message: `--html: ${file} can't be written`,
      next: 'Give a path in a folder that is there and may be written to',
      cause,
    });
  }
}

function json(lines: readonly MatrixLine[], { date, scope, overlays, caveats, accessControlOrder }: Rulebook): string {
  const value = {
    date,
    scope,
    overlays,
    caveats,
    order: { codes: accessControlOrder.value, evidence: accessControlOrder.evidence, row: accessControlOrder.id },
    requests: lines.map(({ srv, name, critical, nonDevice, roles, rolesEvidence, cells }) => ({
      srv,
      name,
      critical,
      nonDevice,
      roles,
      rolesEvidence,
      cells: cells.flat().map(({ srv: _, ...cell }) => cell),
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
