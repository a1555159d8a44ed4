import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import { packageRoot, type RunSettings } from '../../bench';
import type { ScenarioRecord } from '../../evidence';
import { featurePaths } from '../chosen-files';
import { runLoaded } from '../run-suite';
import { loadSteps } from '../support-code';
import { featuresAt } from './scenario-places';

let steps: Promise<ISupportCodeLibrary> | undefined;

/** Which scenarios of the features run; all where nothing is said. */
export interface ChosenScenarios {
  /** Regular expressions of scenario names. */
  readonly names?: readonly string[];
  /** A tag expression. */
  readonly tags?: string;
}

/** Features that run any number of times in this process, which loads the step files once. */
export class LoadedFeatures {
  readonly #paths: readonly string[];
  readonly #chosen: ChosenScenarios;

  /** @param paths under `features` */
  constructor(paths: readonly string[], chosen: ChosenScenarios = {}) {
    this.#paths = paths.map((path) => join('features', path));
    this.#chosen = chosen;
  }

  /** Runs all of them. */
  run(
    settings: RunSettings,
    onScenario: (scenario: ScenarioRecord) => void = () => {},
  ): Promise<readonly ScenarioRecord[]> {
    return this.#run(settings, this.#paths, onScenario);
  }

  /** Runs the scenarios at these places alone. */
  async runAt(places: readonly string[], settings: RunSettings): Promise<readonly ScenarioRecord[]> {
    return places.length === 0 ? [] : this.#run(settings, featuresAt(places), () => {});
  }

  async #run(
    settings: RunSettings,
    features: readonly string[],
    onScenario: (scenario: ScenarioRecord) => void,
  ): Promise<readonly ScenarioRecord[]> {
    const out = mkdtempSync(join(tmpdir(), 'meterbench-mutants-'));
    const cwd = packageRoot;
    steps ??= loadSteps({ require: [], import: [] }, cwd);
    try {
      const { tags = '', names = [] } = this.#chosen;
      const options = { features, tags, names, reports: [], out, cwd, onScenario };
      const { record } = await runLoaded(options, settings, featurePaths(features, cwd), await steps);
      return record.scenarios;
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  }
}
