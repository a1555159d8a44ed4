import { closeSync, openSync, writeSync } from 'node:fs';
import type * as messages from '@cucumber/messages';

/** Characters held back before they are written: the messages are a convenience, the journal is what loses nothing. */
const batch = 1 << 16;

/** Cucumber's messages as JSON lines. */
export class MessageFile {
  readonly #file: number;
  #held = '';

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  write(envelope: messages.Envelope): void {
    this.#held += `${JSON.stringify(envelope)}\n`;
    if (this.#held.length > batch) {
      this.#flush();
    }
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const lines = Buffer.from(this.#held);
    this.#held = '';
    for (let written = 0; written < lines.length; ) {
      written += writeSync(this.#file, lines, written);
    }
  }
}
