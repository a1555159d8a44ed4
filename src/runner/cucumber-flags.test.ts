import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cucumberFlags } from './cucumber-flags';

describe("cucumber-js's command line", () => {
  it('is read for dry runs and tags in each way of writing them', () => {
    expect(cucumberFlags([]), 'nothing').to.deep.equal({ dryRun: false, tags: '' });
    expect(cucumberFlags(['features/a.feature:3', '--dry-run']), 'long').to.deep.equal({ dryRun: true, tags: '' });
    expect(cucumberFlags(['-d', '-t', '@a']), 'short').to.deep.equal({ dryRun: true, tags: '@a' });
    expect(cucumberFlags(['--tags=@a or @b', '--tags', 'not @c', '--parallel', '2']), 'joined').to.deep.equal({
      dryRun: false,
      tags: '(@a or @b) and (not @c)',
    });
  });
});
