import { basename, join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { packageRoot } from '../../bench';
import { quietCucumber } from '../quiet-cucumber';
import { shippedFeatures } from '../shipped-suite';
import { loadSteps } from '../support-code';

/** One step of the vocabulary. */
export interface VocabularyStep {
  /** `alerts`: the noun that its file is named for. */
  readonly noun: string;
  /** As it is defined: `the {user} sends {sr} to the {device}`. */
  readonly pattern: string;
  /** How often the shipped features use it. */
  readonly uses: number;
}

export interface Vocabulary {
  readonly steps: readonly VocabularyStep[];
  readonly parameterTypes: readonly { readonly name: string; readonly takes: string }[];
  /** Texts of the shipped features that no step, or more than one, stands for. */
  readonly undefined: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Reads the shipped steps and how the shipped features use them; nothing is run. */
export async function vocabulary(): Promise<Vocabulary> {
  const envelopes: Envelope[] = [];
  const support = await loadSteps({ require: [], import: [] }, packageRoot);
  await quietCucumber({ paths: [shippedFeatures()], support, cwd: packageRoot, dryRun: true }, (envelope) =>
    envelopes.push(envelope),
  );
  return fromMessages(envelopes);
}

function fromMessages(envelopes: readonly Envelope[]): Vocabulary {
  const texts = new Map(
    envelopes.flatMap(({ pickle }) => pickle?.steps.map(({ id, text }) => [id, text] as const) ?? []),
  );
  const uses = new Map<string, number>();
  const unmatched = { undefined: new Set<string>(), ambiguous: new Set<string>() };
  for (const { pickleStepId, stepDefinitionIds } of envelopes.flatMap(({ testCase }) => testCase?.testSteps ?? [])) {
    if (pickleStepId === undefined) {
      continue;
    }
    const [only, second] = stepDefinitionIds ?? [];
    if (only === undefined || second !== undefined) {
      unmatched[only === undefined ? 'undefined' : 'ambiguous'].add(texts.get(pickleStepId) ?? '');
    } else {
      uses.set(only, (uses.get(only) ?? 0) + 1);
    }
  }
  const definitions = envelopes.flatMap(({ stepDefinition }) => stepDefinition ?? []);
  return {
    steps: definitions.map(({ id, pattern, sourceReference }) => ({
      noun: basename(sourceReference.uri ?? '').split('.')[0] ?? '',
      pattern: pattern.source,
      uses: uses.get(id) ?? 0,
    })),
    parameterTypes: envelopes
      .flatMap(({ parameterType }) => parameterType ?? [])
      .map(({ name, regularExpressions }) => ({ name, takes: regularExpressions.join(' or ') })),
    undefined: [...unmatched.undefined],
    ambiguous: [...unmatched.ambiguous],
  };
}

/** Where the page stands. */
export const vocabularyPage = join(packageRoot, 'docs', 'vocabulary.md');

/** The page that lists every step, and explains each parameter type once. */
export function renderVocabulary({ steps, parameterTypes }: Vocabulary): string {
  const nouns = [...new Set(steps.map(({ noun }) => noun))].sort();
  const used = new Set(steps.flatMap(({ pattern }) => [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)));
  const types = parameterTypes.filter(({ name }) => used.has(name)).sort((a, b) => a.name.localeCompare(b.name));
  return [
    '# The vocabulary of the features',
    '',
    'Every step there is, made from the step definitions by `npm run update:facts`. The vocabulary is closed: look',
    'here before a new step is written, and write one only for a thing that none of these speaks of.',
    '',
    'A step that begins with `{by}` records a check. In a scenario of one requirement it says nothing there; in a scenario of',
    'several it says which: `Then by MP105-R4 the SMI Status of the ESME is Commissioned`.',
    '',
    ...nouns.flatMap((noun) => [
      `## ${noun.replaceAll('-', ' ')}`,
      '',
      ...steps.filter((step) => step.noun === noun).map(({ pattern }) => `- \`${pattern}\``),
      '',
    ]),
    '## What stands in the braces',
    '',
    '| | takes |',
    '|---|---|',
    '| `{int}` | a whole number |',
    '| `{string}` | a text in quotes |',
    ...types.map(({ name, takes }) => `| \`{${name}}\` | ${plain(takes)} |`),
    '',
  ].join('\n');
}

/** A regular expression as a list of words where it is no more than that. */
function plain(takes: string): string {
  const optional = /^\(\?:([^()]*)\)\?$/.exec(takes);
  const body = optional?.[1] ?? takes;
  const words = body.split('|').map((word) => `\`${word.trim()}\``);
  const listed = /^[\w ,.|-]+$/.test(body) ? words.join(', ') : `\`${takes.replaceAll('|', '\\|')}\``;
  return optional === null || !listed.startsWith('`') || body !== optional[1] ? listed : `${listed}, or nothing`;
}
