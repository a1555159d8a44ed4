import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { JournalFile } from './journal-file';
import { journalFormat } from './journal-format';
import { readJournal } from './journal-reader';

const folder = mkdtempSync(join(tmpdir(), 'meterbench-journal-'));
after(() => rmSync(folder, { recursive: true }));

const linesOf = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('the journal file', () => {
  const head = { line: 1, kind: 'journal', format: journalFormat };
  const sentence = (text: string) => ({ kind: 'end-state', sentence: text }) as const;

  it('holds each event before append returns, numbered, in order, under a head that names its version', () => {
    const path = join(folder, 'order.ndjson');
    const journal = new JournalFile(path);
    journal.append(sentence('one'));
    expect(linesOf(path), 'after one').to.deep.equal([head, { line: 2, ...sentence('one') }]);
    journal.append(sentence('a\nb'));
    expect(linesOf(path), 'after two').to.deep.equal([
      head,
      { line: 2, ...sentence('one') },
      { line: 3, ...sentence('a\nb') },
    ]);
    journal.close();
  });

  it('only ever appends: what was in the file stays', () => {
    const path = join(folder, 'append.ndjson');
    for (const text of ['one', 'two']) {
      const journal = new JournalFile(path);
      journal.append(sentence(text));
      journal.close();
    }
    const both = [head, { line: 2, ...sentence('one') }, head, { line: 2, ...sentence('two') }];
    expect(linesOf(path), 'both').to.deep.equal(both);
    expect(readJournal(path), 'and it reads').to.deep.equal(both);
  });

  it('loses nothing when the process is killed', () => {
    const path = join(folder, 'killed.ndjson');
    const script = `
      const { JournalFile } = require(${JSON.stringify(require.resolve('./journal-file'))});
      const journal = new JournalFile(${JSON.stringify(path)});
      for (let number = 1; number <= 500; number++) journal.append({ kind: 'end-state', sentence: String(number) });
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['-e', script], { timeout: 60_000 });
    expect(signal, 'it was killed').to.equal('SIGKILL');
    expect(readJournal(path).at(-1), 'the last event before it').to.deep.equal({ line: 501, ...sentence('500') });
  });

  it('refuses a folder that is not there', () => {
    expect(() => new JournalFile(join(folder, 'nowhere', 'journal.ndjson')), 'told at once').to.throw('ENOENT');
  });
});
