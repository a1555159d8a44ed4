import type { JudgedSubject } from '../../verdict';

/** What a scenario's tags say. */
export interface ScenarioTags {
  readonly requirements: readonly string[];
  readonly subject: JudgedSubject['what'] | undefined;
}

/** `@MP105-R2`, `@BASE-AC-E5`: a requirement id. `@MP105` alone names a Modification. */
export const requirementTag = /^@((?:MP|SECMP)\d+-R\d+|BASE-[A-Z0-9.-]+)$/;

export function readTags(tags: readonly string[]): ScenarioTags {
  const requirements = tags.flatMap((tag) => requirementTag.exec(tag)?.[1] ?? []);
  const subject = tags.includes('@judges-device') ? 'device' : tags.includes('@judges-dcc') ? 'dcc' : undefined;
  return { requirements: [...new Set(requirements)], subject };
}
