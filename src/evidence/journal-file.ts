import { closeSync, openSync, writeSync } from 'node:fs';
import type { Journal, JournalEvent } from '../terms';

/** An append-only file of JSON lines, each written before `append` returns, so that a crash loses nothing. */
export class JournalFile implements Journal {
  readonly #file: number;
  #line = 0;

  /** @throws where the file can't be opened for appending */
  constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  append(event: JournalEvent): void {
    writeSync(this.#file, `${JSON.stringify({ line: ++this.#line, ...event }, plain)}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
