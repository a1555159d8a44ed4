import { readFileSync } from 'node:fs';
import { CounterStore, readBenchFile } from '../../bench';
import type { Clock } from '../../terms';
import { capabilities } from './capabilities';
import { clock } from './clock';
import { counters } from './counters';
import { credentials } from './credentials';
import { deviceLease } from './device-lease';
import { farEnd } from './far-end';
import {
  type Check,
  closeWires,
  type Finding,
  failed,
  namesOf,
  ok,
  type Patient,
  releaseAll,
  skipped,
} from './finding';
import { firmware } from './firmware';
import { images } from './images';
import { keys } from './keys';
import { link } from './link';
import { portLease } from './port-lease';

export interface CheckResult {
  readonly check: string;
  readonly findings: readonly Finding[];
}

/** What can be seen from here comes first; a wire is touched only once the bench file is right. */
const checks: readonly Check[] = [
  credentials,
  keys,
  capabilities,
  images,
  clock,
  counters,
  portLease,
  link,
  deviceLease,
  farEnd,
  firmware,
];

export interface ExamineOptions {
  readonly path: string;
  readonly countersPath: string;
  readonly clock: Clock;
  /** Told of each check as it ends. */
  readonly onResult?: (result: CheckResult) => void;
}

/** Runs every check in order; one that fails leaves those that need it skipped, and none undone. */
export async function examine({
  path,
  countersPath,
  clock: time,
  onResult,
}: ExamineOptions): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  const keep = (result: CheckResult) => {
    results.push(result);
    onResult?.(result);
  };
  let patient: Patient;
  try {
    const file = readBenchFile(path);
    const floor: Patient['floor'] = (originator, recipient) =>
      new CounterStore({ path: countersPath, clock: time }).floor(originator, recipient);
    patient = {
      path,
      text: readFileSync(path, 'utf8'),
      file,
      now: time.now(),
      countersPath,
      floor,
      portLeases: [],
      deviceLeases: [],
    };
    keep({
      check: 'bench file',
      findings: [ok(`${path}: ${file.name}; Devices: ${namesOf(file.devices)}; users: ${namesOf(file.users)}`)],
    });
  } catch (error) {
    keep({ check: 'bench file', findings: [failed(error)] });
    for (const { name } of checks) {
      keep({ check: name, findings: [skipped('the bench file must be right first')] });
    }
    return results;
  }
  try {
    for (const check of checks) {
      keep({ check: check.name, findings: await runOne(check, patient, results) });
    }
  } finally {
    await closeWires(patient);
    await releaseAll(patient.portLeases);
  }
  return results;
}

async function runOne(check: Check, patient: Patient, before: readonly CheckResult[]): Promise<readonly Finding[]> {
  const wrong = before.find(({ findings }) => findings.some(({ verdict }) => verdict === 'failed'));
  if (check.onWire && wrong !== undefined) {
    return [skipped(`${wrong.check} must be right first`)];
  }
  try {
    return await check.run(patient);
  } catch (error) {
    return [failed(error)];
  }
}

/** 0 where nothing failed, 2 where the configuration is wrong, 3 where something else failed. */
export function exitCodeOf(results: readonly CheckResult[]): 0 | 2 | 3 {
  const failures = results.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === 'failed');
  if (failures.length === 0) {
    return 0;
  }
  return failures.some(({ configuration }) => configuration === true) ? 2 : 3;
}
