import { homedir } from 'node:os';
import { Command } from 'commander';
import { type CheckResult, examine, exitCodeOf } from '../../analysis/doctor';
import { countersPath, defaultBench, realTime } from '../../bench';

interface DoctorFlags {
  readonly bench: string;
  readonly counters: string;
  readonly json: boolean;
}

const notes = `
A real Device needs test credentials, and the bench their private keys: no Command of a DCC-provisioned meter can be made here.

Examples:
  meterbench doctor --bench lab.yaml            before any run on hardware
  meterbench doctor --bench lab.yaml --json     the same, for a program

Exit codes: 0 nothing failed, 2 the configuration is wrong, 3 something else failed.`;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Check a bench before anything is run on it, and say what to do about what is wrong')
    .option('--bench <file>', 'bench file', process.env['METERBENCH_BENCH'] ?? defaultBench)
    .option('--counters <file>', 'Originator Counters kept outside runs', countersPath(process.env, homedir()))
    .option('--json', 'print the findings as JSON', false)
    .addHelpText('after', notes)
    .action(doctor);
}

async function doctor({ bench, counters, json }: DoctorFlags): Promise<void> {
  const onResult = (result: CheckResult) => process.stdout.write(textOf(result));
  const results = await examine({
    path: bench,
    countersPath: counters,
    clock: realTime,
    ...(json ? {} : { onResult }),
  });
  const exitCode = exitCodeOf(results);
  if (json) {
    process.stdout.write(`${JSON.stringify({ bench, exitCode, checks: results }, undefined, 2)}\n`);
  }
  process.exitCode = exitCode;
}

function textOf({ check, findings }: CheckResult): string {
  return findings
    .map(({ verdict, what, next }) => {
      const advice = next === undefined || next === '' ? '' : `${' '.repeat(10)}${next}\n`;
      return `${verdict.padEnd(8)}  ${check}: ${what}\n${advice}`;
    })
    .join('');
}
