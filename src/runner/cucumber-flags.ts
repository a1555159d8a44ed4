import { parseArgs } from 'node:util';

/** What cucumber-js was asked on its command line, as far as a plug-in isn't told. */
export interface CucumberFlags {
  readonly dryRun: boolean;
  /** Tag expressions, joined as Cucumber joins them; those of a profile aren't among them. */
  readonly tags: string;
}

export function cucumberFlags(args: readonly string[]): CucumberFlags {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      'dry-run': { type: 'boolean', short: 'd' },
      tags: { type: 'string', short: 't', multiple: true },
    },
  });
  const tags = (values.tags ?? []).filter((each) => typeof each === 'string');
  return {
    dryRun: values['dry-run'] === true,
    tags: tags.length > 1 ? tags.map((each) => `(${each})`).join(' and ') : (tags[0] ?? ''),
  };
}
