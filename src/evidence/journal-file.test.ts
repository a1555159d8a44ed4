import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { JournalFile } from './journal-file';

const folder = mkdtempSync(join(tmpdir(), 'meterbench-journal-'));
after(() => rmSync(folder, { recursive: true }));

const linesOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('the journal file', () => {
  it('holds each event before append returns, numbered, in order', () => {
    const path = join(folder, 'order.ndjson');
    const journal = new JournalFile(path);
    journal.append({ kind: 'first' });
    expect(linesOf(path), 'after one').to.deep.equal([{ line: 1, kind: 'first' }]);
    journal.append({ kind: 'second', counter: 1234567890123456789n, text: 'a\nb' });
    expect(linesOf(path), 'after two').to.deep.equal([
      { line: 1, kind: 'first' },
      { line: 2, kind: 'second', counter: '1234567890123456789', text: 'a\nb' },
    ]);
    journal.close();
  });

  it('only ever appends: what was in the file stays', () => {
    const path = join(folder, 'append.ndjson');
    for (const kind of ['one', 'two']) {
      const journal = new JournalFile(path);
      journal.append({ kind });
      journal.close();
    }
    expect(linesOf(path), 'both').to.deep.equal([
      { line: 1, kind: 'one' },
      { line: 1, kind: 'two' },
    ]);
  });

  it('loses nothing when the process is killed', () => {
    const path = join(folder, 'killed.ndjson');
    const script = `
      const { JournalFile } = require(${JSON.stringify(require.resolve('./journal-file'))});
      const journal = new JournalFile(${JSON.stringify(path)});
      for (let number = 1; number <= 500; number++) journal.append({ kind: 'event', number });
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['-e', script], { timeout: 60_000 });
    expect(signal, 'it was killed').to.equal('SIGKILL');
    expect(linesOf(path).at(-1), 'the last event before it').to.deep.equal({ line: 500, kind: 'event', number: 500 });
  });

  it('refuses a folder that is not there', () => {
    expect(() => new JournalFile(join(folder, 'nowhere', 'journal.ndjson')), 'told at once').to.throw('ENOENT');
  });
});
