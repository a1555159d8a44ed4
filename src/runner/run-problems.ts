import type * as messages from '@cucumber/messages';
import type { ScenarioPlace } from './features/feature-index';

/** `features/a.feature:3: expected: #StepLine, … got 'x'`, one line. */
export function parseProblem({ source, message }: messages.ParseError): string {
  const line = source.location?.line;
  const place = `${source.uri ?? 'a feature file'}${line === undefined ? '' : `:${line}`}`;
  return `${place}: ${message.replace(/^\(\d+:\d+\):?\s*/, '').replaceAll(/\s+/g, ' ')}`;
}

export function parameterTypeProblem({ name, expression }: messages.UndefinedParameterType): string {
  return `The step definition ${JSON.stringify(expression)} uses {${name}}, which no parameter type defines`;
}

/** `all is well - steps.js:3` */
export function definitionText({ pattern, sourceReference: { uri, location } }: messages.StepDefinition): string {
  return `${pattern.source} - ${uri ?? 'a file'}${location === undefined ? '' : `:${location.line}`}`;
}

/** A failed BeforeAll or AfterAll hook. */
export function hookProblem(hook: messages.Hook | undefined, { message = '' }: messages.TestStepResult): string {
  const { uri, location } = hook?.sourceReference ?? {};
  const place = uri === undefined ? '' : ` at ${uri}${location === undefined ? '' : `:${location.line}`}`;
  return `A hook of the whole run (BeforeAll or AfterAll)${place} failed: ${message.split('\n', 1)[0]}`;
}

/**
 * A step that no definition or more than one matches.
 *
 * @param detail for an undefined one a snippet, for an ambiguous one the definitions that match
 */
export function stepProblem(
  { feature, line }: Pick<ScenarioPlace, 'feature' | 'line'>,
  { text }: messages.PickleStep,
  what: 'undefined' | 'ambiguous',
  detail = '',
): string {
  const where = `${feature}:${line}`;
  const indented = detail
    .trim()
    .split('\n')
    .map((each) => `  ${each}`)
    .join('\n');
  return what === 'undefined'
    ? `${where}: no step definition matches "${text}". Use a step of docs/vocabulary.md, or define it in a file given with --require:\n${indented}`
    : `${where}: more than one step definition matches "${text}":\n${indented}`;
}
