import { type SubjectName, subjectNames } from '../../terms';

/** What a scenario's tags say. */
export interface ScenarioTags {
  readonly requirements: readonly string[];
  readonly subject: SubjectName | undefined;
}

/** `@MP105-R2`, `@BASE-AC-E5`: a requirement id. `@MP105` alone names a Modification. */
export const requirementTag = /^@((?:MP|SECMP)\d+-R\d+|BASE-[A-Z0-9.-]+)$/;

/** `@judges-device`: whom a scenario's verdict is about. */
export const judgeTag = (subject: SubjectName): string => `@judges-${subject}`;

export function readTags(tags: readonly string[]): ScenarioTags {
  const requirements = tags.flatMap((tag) => requirementTag.exec(tag)?.[1] ?? []);
  const subject = subjectNames.find((name) => tags.includes(judgeTag(name)));
  return { requirements: [...new Set(requirements)], subject };
}
