import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { ExpressionBuilder, type ExpressionBuilderResult } from '@cucumber/language-service';
import { WasmParserAdapter } from '@cucumber/language-service/wasm';
import { expect } from 'chai';
import { imageFlaws, packageRoot } from '../bench';
import { stepRegistry } from '../scenario';
import { cplStatuses, deviceTypes, smiStatuses } from '../terms';
import { type Vocabulary, vocabulary } from './features/vocabulary';

/** What editors make of the step files, by the service that Cucumber's own extension is built on. */
async function asEditorsReadThem(): Promise<ExpressionBuilderResult> {
  const adapter = new WasmParserAdapter(join(packageRoot, 'node_modules', '@cucumber', 'language-service', 'dist'));
  await adapter.init();
  const steps = join(packageRoot, 'steps');
  const files = readdirSync(steps, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sources = files.map((file) => ({
    languageName: 'tsx' as const,
    uri: file,
    content: readFileSync(join(steps, file), 'utf8'),
  }));
  return new ExpressionBuilder(adapter).build(sources, []);
}

describe('The step definitions', () => {
  let words: Vocabulary;
  let read: ExpressionBuilderResult;

  before(async () => {
    [words, read] = [await vocabulary(), await asEditorsReadThem()];
  });

  it('are all found by editors, each where it stands', () => {
    expect(read.errors.map(({ message }) => message)).to.deep.equal([]);
    const found = read.expressionLinks.map(({ expression }) => expression.source).sort();
    expect(found).to.deep.equal(words.steps.map(({ pattern }) => pattern).sort());
    const nouns = read.expressionLinks.map(({ expression, locationLink }) => [
      expression.source,
      locationLink.targetUri,
    ]);
    const told = words.steps.map(({ pattern, noun }) => [pattern, `${noun}.steps.ts`]);
    expect(nouns.sort()).to.deep.equal(told.sort());
  });

  it('have parameter types that editors read too', () => {
    const found = read.parameterTypeLinks.map(({ parameterType }) => parameterType.name).sort();
    const defined = words.parameterTypes.map(({ name }) => name);
    expect(found.filter((name) => name !== undefined && defined.includes(name))).to.deep.equal(
      defined.filter((name) => stepRegistry.patternOf(name) !== undefined).sort(),
    );
  });

  it('take exactly the words of the tables, which stand in their patterns as literals', () => {
    const wordsIn = (name: string, from: RegExp) => from.exec(stepRegistry.patternOf(name) ?? '')?.[1]?.split('|');
    expect(wordsIn('device', /^\(\?:([^()]*)\)/), 'device').to.have.members([...deviceTypes]);
    expect(wordsIn('status', /^(.*)$/), 'status').to.have.members([...smiStatuses]);
    expect(wordsIn('imageFlaw', /^\(\?: \(\?:([^()]*)\)\)\?$/), 'imageFlaw').to.have.members([...imageFlaws]);
    expect(wordsIn('listing', /^\(\?: as \(\?:([^()]*)\)/), 'listing').to.have.members([...cplStatuses]);
  });

  it('declare what they need wherever they speak of a Device or a Service User', () => {
    const speaking = words.steps.filter(({ pattern }) => /\{(?:device|devices|user)\}/.test(pattern));
    expect(speaking.length, 'steps').to.be.greaterThan(60);
    expect(
      speaking.filter(({ pattern }) => !stepRegistry.declares(pattern)).map(({ pattern }) => pattern),
    ).to.deep.equal([]);
  });
});
