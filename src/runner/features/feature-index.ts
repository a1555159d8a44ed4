import { relative, resolve } from 'node:path';
import type * as messages from '@cucumber/messages';
import { packageRoot } from '../../bench';
import type { ScenarioRecord, StepRecord } from '../../evidence';

/** Where a scenario stands, as the record tells it. */
export type ScenarioPlace = Pick<ScenarioRecord, 'feature' | 'line' | 'featureTitle' | 'rule' | 'name' | 'tags'>;

interface FeatureFacts {
  readonly path: string;
  readonly title: string;
  /** Title of the `Rule:` around a scenario, by the scenario's id. */
  readonly rules: ReadonlyMap<string, string>;
  /** Keyword by step id. */
  readonly keywords: ReadonlyMap<string, string>;
}

/** What stands in the feature files, found by id: each file is looked through once. */
export class FeatureIndex {
  readonly #cwd: string;
  readonly #features = new Map<string, FeatureFacts>();

  /** @param cwd the folder that Cucumber's paths are relative to */
  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /** How many feature files there are. */
  get size(): number {
    return this.#features.size;
  }

  add({ uri = '', feature }: messages.GherkinDocument): void {
    const children = feature?.children ?? [];
    const rules = children.flatMap(({ rule }) =>
      (rule?.children ?? []).flatMap(({ scenario }) =>
        scenario === undefined ? [] : [[scenario.id, rule?.name ?? ''] as const],
      ),
    );
    const steps = children
      .flatMap((child) => [child, ...(child.rule?.children ?? [])])
      .flatMap(({ background, scenario }) => [...(background?.steps ?? []), ...(scenario?.steps ?? [])]);
    this.#features.set(uri, {
      path: this.pathOf(uri),
      title: feature?.name ?? '',
      rules: new Map(rules),
      keywords: new Map(steps.map(({ id, keyword }) => [id, keyword.trim()])),
    });
  }

  /** A path that means the same wherever the suite is installed: a shipped feature's is relative to the package. */
  pathOf(uri: string): string {
    const path = relative(packageRoot, resolve(this.#cwd, uri));
    return path.startsWith('..') ? uri : path;
  }

  placeOf(pickle: messages.Pickle): ScenarioPlace {
    const facts = this.#features.get(pickle.uri);
    return {
      feature: facts?.path ?? pickle.uri,
      line: pickle.location?.line ?? 0,
      featureTitle: facts?.title ?? '',
      rule: facts?.rules.get(pickle.astNodeIds[0] ?? '') ?? '',
      name: pickle.name,
      tags: pickle.tags.map(({ name }) => name),
    };
  }

  stepsOf(
    pickle: messages.Pickle,
    { testSteps }: messages.TestCase,
    statuses: ReadonlyMap<string, StepRecord['status']>,
  ): readonly StepRecord[] {
    const keywords = this.#features.get(pickle.uri)?.keywords;
    const testStepIds = new Map(testSteps.map(({ id, pickleStepId }) => [pickleStepId, id]));
    return pickle.steps.map(({ id, text, astNodeIds }) => ({
      keyword: keywords?.get(astNodeIds[0] ?? '') ?? '',
      text,
      status: statuses.get(testStepIds.get(id) ?? '') ?? 'unknown',
    }));
  }
}
