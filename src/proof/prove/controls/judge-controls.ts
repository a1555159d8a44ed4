import { cellOf, isKill } from '../cells/cell-state';
import type { Standing } from '../cells/likeness';
import type { CellTask } from '../cells/plan';
import type { Alteration } from '../runs/alteration';
import { type WrongJudge, wrongJudgeNames } from '../runs/judge-door';
import type { Pool } from '../runs/pool';
import type { Point } from '../runs/rule-point';
import type { Task, TaskResult } from '../runs/task';

/** Whether a judge that is no use was found out, by what a proof looks at. */
export interface ControlResult {
  readonly judge: WrongJudge;
  readonly caught: boolean;
  /** By what, or by what not. */
  readonly how: string;
}

/** Scenarios that fail with something made wrong, as long as the judge is of use. */
interface Kills {
  readonly standing: Standing;
  readonly point: Point;
  readonly alteration: Alteration;
  readonly places: readonly string[];
}

/** So many faults, and scenarios of each, are enough to find a judge out. */
const mostFaults = 8;
const mostScenarios = 3;

/** Has some scenarios judged anew by each judge that is no use. */
export async function controlJudges(
  pool: Pool,
  all: readonly Standing[],
  tasks: readonly CellTask[],
  results: readonly TaskResult[],
): Promise<readonly ControlResult[]> {
  const kills = chosenKills(all, tasks, results);
  const [first] = kills;
  if (first === undefined) {
    return [];
  }
  const places = [...new Set(kills.flatMap((each) => each.places))];
  const asked = wrongJudgeNames.flatMap((judge): readonly Task[] => [
    { kind: 'judge', point: first.point, judge, places },
    ...kills.map(({ standing: _, ...kill }): Task => ({ kind: 'judge', judge, ...kill })),
  ]);
  const came = await pool.run(asked);
  const each = kills.length + 1;
  return wrongJudgeNames.map((judge, index) => controlOf(judge, kills, came.slice(index * each, (index + 1) * each)));
}

/** Of one set of rules, so that one run with nothing wrong goes with all of them: the first under which something is killed. */
function chosenKills(
  all: readonly Standing[],
  tasks: readonly CellTask[],
  results: readonly TaskResult[],
): readonly Kills[] {
  for (const standing of all) {
    const found = tasks.flatMap((task, index): readonly Kills[] => {
      if (task.kind !== 'altered' || task.alteration.kind === 'without' || task.point !== standing.point) {
        return [];
      }
      const { point, alteration } = task;
      const places = killedBy(standing, alteration, results[index]).slice(0, mostScenarios);
      return places.length === 0 ? [] : [{ standing, point, alteration, places }];
    });
    if (found.length > 0) {
      const some = (kind: Alteration['kind']) =>
        found.filter(({ alteration }) => alteration.kind === kind).slice(0, mostFaults / 2);
      return [...some('device'), ...some('dcc')];
    }
  }
  return [];
}

function killedBy({ point, scenarios }: Standing, alteration: Alteration, result: TaskResult | undefined) {
  return (result?.outcomes ?? [])
    .filter((outcome) => {
      const sound = scenarios.get(outcome.place);
      return sound !== undefined && isKill(cellOf(alteration, point, sound, outcome), alteration);
    })
    .map(({ place }) => place);
}

function controlOf(judge: WrongJudge, kills: readonly Kills[], came: readonly TaskResult[]): ControlResult {
  const [sound, ...altered] = came;
  const red = sound?.outcomes.filter(({ verdict }) => verdict === 'fail').length ?? 0;
  const expected = kills.reduce((sum, { places }) => sum + places.length, 0);
  const still = kills.reduce(
    (sum, { standing, alteration }, index) => sum + killedBy(standing, alteration, altered[index]).length,
    0,
  );
  const { asked = 0, kept = 0 } = sound?.checks ?? {};
  const how = [
    ...(red > 0 ? [`${red} scenarios fail with nothing wrong`] : []),
    ...(still < expected ? [`${expected - still} of ${expected} detected faults go undetected`] : []),
    ...(asked === kept ? [] : [`${asked} checks were asked for, and ${kept} are on record`]),
  ];
  return {
    judge,
    caught: how.length > 0,
    how: how.length > 0 ? how.join('; ') : 'nothing tells it from the right one',
  };
}
