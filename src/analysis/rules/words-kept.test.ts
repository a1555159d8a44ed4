import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../../bench';

/** What wasn't read may be published all the same: a search proves nothing about the world. */
describe('the words for what was not found', () => {
  const claim = new RegExp(`no public ${'(?:source|page)'}`, 'i');
  const product = ['README.md', ...['src', 'features', 'docs', 'steps', 'hardware'].flatMap(filesUnder)];

  it('never claim that nothing public says it', () => {
    const claiming = product.filter((file) => claim.test(readFileSync(join(packageRoot, file), 'utf8')));
    expect(claiming, 'files').to.deep.equal([]);
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|feature|md|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(packageRoot.length + 1));
}
