import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError, tell } from '../terms';
import { newRunFolder, writeWhole } from './run-folder';

const root = mkdtempSync(join(tmpdir(), 'meterbench-folder-'));
after(() => rmSync(root, { recursive: true }));

describe('a run folder', () => {
  it('is made with the folders above it', () => {
    const folder = newRunFolder(join(root, 'deep', 'reports'), 'run');
    expect(readdirSync(folder), 'empty').to.deep.equal([]);
  });

  it('never takes one that is there: a second run in the same second gets a number', () => {
    const names = [1, 2, 3].map(() => basename(newRunFolder(join(root, 'same'), 'run')));
    expect(names, 'numbered').to.deep.equal(['run', 'run-2', 'run-3']);
  });

  it("says what to do where it can't be made", () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    let told: unknown;
    try {
      newRunFolder(join(file, 'reports'), 'run');
    } catch (error) {
      told = error;
    }
    expect(told, 'typed').to.be.instanceOf(ConfigError);
    expect(tell(told), 'place and fix').to.match(/^MB-REPORTS: .*a-file.*\n {2}Give --out/);
  });

  it('gets its files whole: what was there is replaced in one act, and nothing half written stays', () => {
    const folder = newRunFolder(root, 'whole');
    writeWhole(folder, 'run.json', 'first');
    writeWhole(folder, 'run.json', 'second');
    expect(readdirSync(folder), 'one file').to.deep.equal(['run.json']);
    expect(readFileSync(join(folder, 'run.json'), 'utf8'), 'the later').to.equal('second');
  });
});
