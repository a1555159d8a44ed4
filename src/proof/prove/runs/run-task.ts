import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RunSettings } from '../../../bench';
import type { ScenarioRecord } from '../../../evidence';
import { modifications, overlayFrom, type Rulebook, rulebookAt } from '../../../rulebook';
import { changesOf, LoadedFeatures, mutant, placeOf, type TracedRun, tracedRun, underChange } from '../../../runner';
import { stepRegistry } from '../../../scenario';
import { rowsSetBy, settingsOf } from './alteration';
import { tellAsked, withJudge, wrongJudges } from './judge-door';
import { outcomeOf, type SoundScenario } from './outcome';
import type { Point } from './rule-point';
import type { ProofGround, SoundFacts, Task, TaskResult } from './task';

/** Makes one run in this process. */
export async function runTask(ground: ProofGround, task: Task): Promise<TaskResult> {
  const began = performance.now();
  const result = await made(ground, task);
  return { ...result, took: Math.round(performance.now() - began) };
}

async function made(ground: ProofGround, task: Task): Promise<Omit<TaskResult, 'took'>> {
  const features = new LoadedFeatures(ground.features, { tags: ground.tags });
  const settings = settingsAt(task.point, ground);
  switch (task.kind) {
    case 'sound':
      return soundResult(features, settings, task.faults, ground);
    case 'altered':
      return plain(await features.runAt(task.places, { ...settings, ...settingsOf(task.alteration) }));
    case 'row':
      return plain(await underChange(features, settings, task));
    case 'judge': {
      let asked = 0;
      const altered = task.alteration === undefined ? {} : settingsOf(task.alteration);
      // The count stands outside the judge, as a step does.
      const records = await withJudge(wrongJudges[task.judge], () =>
        withJudge(
          tellAsked(() => asked++),
          () => features.runAt(task.places, { ...settings, ...altered }),
        ),
      );
      const kept = records.reduce((sum, { checks }) => sum + checks.length, 0);
      return { ...plain(records), checks: { asked, kept } };
    }
  }
}

const plain = (records: readonly ScenarioRecord[]) => ({ outcomes: records.map(outcomeOf) });

function settingsAt({ at, scope }: Point, { overlays }: ProofGround): RunSettings {
  return mutant('', at, { scope, overlays }).settings;
}

async function soundResult(
  features: LoadedFeatures,
  settings: RunSettings,
  faults: readonly string[],
  { overlays }: ProofGround,
): Promise<Omit<TaskResult, 'took'>> {
  const rulebook = rulebookAt(settings.at, {
    scope: settings.scope,
    overlays: overlays.map((path) => overlayFrom(path, readFileSync)),
  });
  const asked = new Map<string, number>();
  let askedNow = 0;
  const run = await withJudge(
    tellAsked(() => askedNow++),
    () =>
      tracedRun(features, settings, faults, (scenario) => {
        asked.set(placeOf(scenario), askedNow);
        askedNow = 0;
      }),
  );
  const scenarios = run.scenarios.map((each) => soundScenario(each, asked.get(placeOf(each)) ?? 0, run, rulebook));
  return { outcomes: [], sound: { scenarios, ...factsOf(run, rulebook) } };
}

function soundScenario(record: ScenarioRecord, asked: number, run: TracedRun, rulebook: Rulebook): SoundScenario {
  const { feature, line, featureTitle, name, subject, requirements, steps, checks, verdict } = record;
  const outcome = outcomeOf(record);
  const facts = stepRegistry.factsOf(steps.map(({ text }) => text));
  const named = new Set(facts.flatMap((fact) => ('device' in fact ? [fact.device] : [])));
  const hub = facts.some(({ kind }) => kind === 'hub') ? ['CHF'] : [];
  const rows = [
    ...checks.flatMap((check) => check.rows),
    ...requirements.flatMap((id) => rulebook.requirement(id)?.rows ?? []),
  ];
  const read = [...(run.reads.get(outcome.place) ?? [])].sort();
  const likeness = JSON.stringify([
    verdict,
    checks.map((check) => [check.requirement, check.what, check.basis, check.verdict]),
    read.map((id) => [id, rulebook.row(id)?.value]),
  ]);
  return {
    ...outcome,
    feature,
    line,
    featureTitle,
    name,
    subject: subject.what,
    requirements,
    devices: [...new Set([...named, ...hub])],
    covers: named.size > 0 ? [...named] : hub,
    rows: [...new Set(rows)],
    checks: checks.length,
    asked,
    likeness: createHash('sha256').update(likeness).digest('base64'),
  };
}

function factsOf(run: TracedRun, rulebook: Rulebook): Omit<SoundFacts, 'scenarios'> {
  const places = run.scenarios.map(placeOf);
  const readers = modifications
    .filter(({ deltas }) => deltas.length > 0)
    .map(({ id }) => {
      const rows = rowsSetBy(id);
      return [id, places.filter((place) => rows.some((row) => run.reads.get(place)?.has(row)))] as const;
    });
  // What an overlay states already, another overlay can't.
  const changes = changesOf(run, rulebook).filter(({ row }) => rulebook.otherwise(row) === undefined);
  return {
    reach: Object.fromEntries([...run.reach].map(([fault, reached]) => [fault, [...reached]])),
    rows: changes,
    readers: Object.fromEntries(readers),
  };
}
