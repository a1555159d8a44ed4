import { Command } from 'commander';
import { checkNames, findKeyFile, type ReplayReport, readKeyFile, replay } from '../../analysis/rtds';
import { ConfigError, type EntityId } from '../../terms';
import { asEntityId } from './entity-id-option';

const examples = `
Examples:
  $ meterbench rtds RTDS-4.5.0
  $ meterbench rtds RTDS-4.5.0/11.3_CS06 --keys keys.json
  $ meterbench rtds RTDS-4.5.0 --json | jq .checks.mac

Checks: roundTrip (decoded and encoded again), mac, signature, protected (encrypted parts opened and sealed again),
fromPrecommand (the PRECOMMAND made into the COMMAND), responseHeader (made from the COMMAND), regenerated (CS06, ECS52,
GCS38, CS08, ECS70, GCS28 and GCS13a RESPONSEs made from the COMMAND and the Device's state). Each counts what passed
"of" what it applies to; what lacks a key or a partner is skipped, with the reason.

Exit codes: 0 every check passed (skips aside), 1 a check failed, 2 wrong usage or nothing to replay.`;

interface Options {
  readonly keys?: string;
  readonly acb?: EntityId;
  readonly json?: boolean;
}

/** `meterbench rtds`: replays a Reference Test Data Set. */
export function rtdsCommand(): Command {
  return new Command('rtds')
    .description("Check every message of the DCC's Reference Test Data Set, or of a part of it")
    .argument('<dir>', 'folder with <…>_{PRECOMMAND,COMMAND,RESPONSE,ALERT}_GBCS.HEX files, in it or below')
    .option('--keys <file>', "parties' keys (default: keys.json in the folder or up to two above it)")
    .option('--acb <id>', 'Entity Identifier of the access control broker (default: found by its key)', asEntityId)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', examples)
    .action((folder: string, options: Options) => {
      const keyFile = options.keys ?? findKeyFile(folder);
      const report = replay(folder, {
        keys: keyFile === undefined ? [] : readKeyFile(keyFile),
        ...(options.acb === undefined ? {} : { acb: options.acb }),
        ...(process.stderr.isTTY ? { progress } : {}),
      });
      if (report.messages === 0) {
        throw new ConfigError({
          code: 'MB-RTDS-EMPTY',
          message: `${folder}: no file …_GBCS.HEX in it or below`,
          next: "Give a folder of the DCC's Reference Test Data Set, such as RTDS-4.5.0",
        });
      }
      process.stdout.write(
        options.json === true ? `${JSON.stringify(report, undefined, 2)}\n` : asText(report, keyFile),
      );
      process.exitCode = report.failures.length === 0 ? 0 : 1;
    });
}

/** A line on the terminal that says how far the replay is, and is wiped at its end. */
function progress(done: number, of: number): void {
  if (done % 50 === 0 || done + 1 >= of) {
    process.stderr.write(done + 1 >= of ? '\r\u001b[K' : `\r${Math.floor((100 * done) / of)} %`);
  }
}

function asText({ messages, checks, failures }: ReplayReport, keyFile: string | undefined): string {
  const lines = [`${messages} messages; keys: ${keyFile ?? 'none found'}`, ''];
  for (const name of checkNames) {
    const { passed, of, skipped } = checks[name];
    const rest = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
    lines.push(`${name.padEnd(16)}${String(passed).padStart(6)} of ${of}${rest}`);
  }
  for (const name of checkNames) {
    for (const { file, reason } of checks[name].skipped) {
      lines.push(`skipped ${name}: ${file}: ${reason}`);
    }
  }
  for (const { check, file, offset, detail } of failures) {
    lines.push(`FAILED ${check}: ${file} at ${offset}: ${detail}`);
  }
  return `${lines.join('\n')}\n`;
}
