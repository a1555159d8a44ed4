import { closeSync, openSync, writeSync } from 'node:fs';
import type { Journal, JournalEvent } from '../terms';
import { journalFormat } from './journal-format';

/** An append-only file of JSON lines, each written before `append` returns, so that a crash loses nothing. */
export class JournalFile implements Journal {
  readonly #file: number;
  #line = 0;

  /** @throws where the file can't be opened for appending */
  constructor(path: string) {
    this.#file = openSync(path, 'a');
    this.append({ kind: 'journal', format: journalFormat });
  }

  /** @throws where the line can't be written whole, such as on a full disk */
  append(event: JournalEvent): void {
    const line = Buffer.from(`${JSON.stringify({ line: ++this.#line, ...event })}\n`);
    for (let written = 0; written < line.length; ) {
      written += writeSync(this.#file, line, written);
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}
