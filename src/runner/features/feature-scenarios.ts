import { join, relative, resolve } from 'node:path';
import type * as messages from '@cucumber/messages';
import type { FeatureScenario } from '../../analysis/coverage';
import { ConfigError } from '../../terms';
import { quietCucumber } from '../quiet-cucumber';

/**
 * Reads the scenarios of feature files, through the engine that runs them, without loading a step.
 *
 * @param paths files, folders or globs; the features under `root` where there are none
 * @throws ConfigError where a path leads to no scenario, or a file isn't Gherkin
 */
export async function featureScenarios(
  paths: readonly string[],
  { root, cwd }: { readonly root: string; readonly cwd: string },
): Promise<readonly FeatureScenario[]> {
  const pickles: messages.Pickle[] = [];
  const broken: string[] = [];
  // As the record of a run writes it: from the package where it lies in it, else as it was found.
  const place = (uri: string) => {
    const path = relative(root, resolve(cwd, uri));
    return path.startsWith('..') ? uri : path;
  };
  await quietCucumber(
    {
      paths: paths.length > 0 ? paths : [join(root, 'features', '**', '*.feature')],
      // A path that leads nowhere: with none at all the engine would load whatever scripts lie beside the features.
      support: { requireModules: [], requirePaths: [join(__dirname, 'no-steps')], importPaths: [], loaders: [] },
      cwd,
      dryRun: true,
    },
    ({ pickle, parseError }) => {
      if (pickle !== undefined) {
        pickles.push(pickle);
      } else if (parseError !== undefined) {
        broken.push(`${place(parseError.source.uri ?? 'a feature file')}: ${parseError.message}`);
      }
    },
  );
  refuseBroken(broken);
  if (pickles.length === 0) {
    throw new ConfigError({
      code: 'MB-FEATURES',
      message: `no scenario in ${paths.length > 0 ? paths.join(', ') : 'the shipped features'}`,
      next: 'Give feature files, folders of them, or globs',
    });
  }
  return pickles.map((pickle) => ({
    feature: place(pickle.uri),
    line: pickle.location?.line ?? 0,
    name: pickle.name,
    tags: pickle.tags.map(({ name }) => name),
    steps: pickle.steps.map(({ text }) => text),
  }));
}

function refuseBroken(broken: readonly string[]): void {
  if (broken.length > 0) {
    throw new ConfigError({
      code: 'MB-FEATURES',
      message: `not Gherkin\n  ${broken.join('\n  ')}`,
      next: 'Mend these lines',
    });
  }
}
