import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { renderVocabulary, type Vocabulary, vocabulary, vocabularyPage } from './vocabulary';

describe('the vocabulary', () => {
  let words: Vocabulary;

  before(async () => {
    words = await vocabulary();
  });

  it('has a step for each line of the shipped features, and one only', () => {
    expect(words.undefined, 'undefined').to.deep.equal([]);
    expect(words.ambiguous, 'ambiguous').to.deep.equal([]);
  });

  it('has no step that the shipped features never use', () => {
    expect(words.steps.length, 'steps').to.be.greaterThan(0);
    const unused = words.steps.filter(({ uses }) => uses === 0).map(({ pattern }) => pattern);
    expect(unused, 'unused').to.deep.equal([]);
  });

  it('is the one on its page', () => {
    const page = readFileSync(vocabularyPage, 'utf8');
    expect(page, 'docs/vocabulary.md is stale: npm run update:facts').to.equal(renderVocabulary(words));
  });
});
