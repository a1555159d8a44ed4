import type { Rulebook } from '../../rulebook';
import { alterationsIn, judgeTag, readTags, requirementTag, stepRegistry } from '../../scenario';
import { subjectNames } from '../../terms';

/** A scenario as far as its tags are judged. */
export interface TaggedScenario {
  readonly feature: string;
  readonly line: number;
  readonly tags: readonly string[];
  /** What each of its steps says. */
  readonly steps: readonly string[];
}

const modificationTag = /^@((?:MP|SECMP)\d+)$/;
const judgeTags = subjectNames.map(judgeTag);
/** Of a scenario after which a real Device may not be what it was. */
const altersTag = '@alters-device';
/** Tags that look like one of ours, and so have to be one of ours. */
const reserved = /^@(?:judges|alters|MP|SECMP|BASE)/i;

/**
 * What is wrong with a scenario's tags, each in one sentence. A scenario that names a Modification or a requirement has
 * to name its subject and at least one requirement, all known; one that names neither is a user's own and may be tagged
 * as its author likes.
 */
export function tagProblems({ feature, line, tags, steps }: TaggedScenario, rulebook: Rulebook): readonly string[] {
  const where = `${feature}:${line}`;
  const problems: string[] = [];
  const modifications = new Set(rulebook.modifications.map(({ id }) => id));
  for (const tag of tags.filter((each) => reserved.test(each))) {
    const requirement = requirementTag.exec(tag)?.[1];
    const modification = modificationTag.exec(tag)?.[1];
    if (requirement !== undefined) {
      if (rulebook.requirement(requirement) === undefined) {
        problems.push(`${where}: ${tag} names a requirement that the rulebook doesn't know`);
      }
    } else if (modification !== undefined) {
      if (!modifications.has(modification)) {
        problems.push(`${where}: ${tag} names a Modification that the rulebook doesn't know`);
      }
    } else if (![...judgeTags, altersTag].includes(tag)) {
      problems.push(
        `${where}: ${tag} is no tag of the grammar: use @MP105, @MP105-R2, ${judgeTags.join(', ')} or ${altersTag}`,
      );
    }
  }
  const { requirements } = readTags(tags);
  if (requirements.length === 0 && !tags.some((tag) => modificationTag.test(tag))) {
    return problems;
  }
  if (requirements.length === 0) {
    problems.push(`${where}: no requirement: add a tag such as @MP105-R2`);
  }
  const subjects = judgeTags.filter((tag) => tags.includes(tag));
  if (subjects.length !== 1) {
    problems.push(
      `${where}: ${subjects.length === 0 ? 'no subject' : 'two subjects'}: tag it ${judgeTags.join(' or ')}`,
    );
  }
  const altered = alterationsIn(stepRegistry.factsOf(steps), rulebook);
  if (altered.length > 0 && !tags.includes(altersTag)) {
    problems.push(`${where}: it would alter a real Device (${altered.join(', ')}): tag it ${altersTag}`);
  }
  if (altered.length === 0 && tags.includes(altersTag)) {
    problems.push(`${where}: it is tagged ${altersTag}, and none of its steps alters a Device`);
  }
  for (const id of requirements) {
    const modification = /^((?:MP|SECMP)\d+)-/.exec(id)?.[1];
    if (modification !== undefined && !tags.includes(`@${modification}`)) {
      problems.push(`${where}: @${id} without @${modification}`);
    }
  }
  return problems;
}
