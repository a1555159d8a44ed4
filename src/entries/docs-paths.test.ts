import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../bench';

const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');

const pages = [
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  ...readdirSync(join(packageRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path !== 'api.md')
    .map((path) => join('docs', path)),
];

/** A file or folder of ours in backticks, without a wildcard or a gap for a name. */
const named = /`((?:src|steps|hardware|features|scripts|packages)\/[\w./-]*)`/g;

describe('What the pages say of the code', () => {
  for (const page of pages) {
    it(`${page} names files that are there`, () => {
      const paths = [...read(page).matchAll(named)].map(([, path = '']) => path);
      expect(paths.filter((path) => !existsSync(join(packageRoot, path)))).to.deep.equal([]);
    });
  }

  it('docs/architecture.md has the floors that lint holds', () => {
    const [, listed = ''] = /const floors = \[\n([\s\S]*?)\n\];/.exec(read('.dependency-cruiser.cjs')) ?? [];
    const floors = listed
      .split('\n')
      .map((line) => [...line.matchAll(/'([\w-]+)'/g)].map(([, room]) => room).join(', '));
    expect(floors.length, 'found').to.be.greaterThan(10);
    expect(read('docs/architecture.md')).to.include(floors.map((rooms) => `\`${rooms}\``).join(' < '));
  });
});
