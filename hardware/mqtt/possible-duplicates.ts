const messagesRemembered = 1024;

/** What came without a transport sequence, octet by octet: the last 1,024 messages. */
export class PossibleDuplicates {
  readonly #seen = new Set<string>();

  /** Remembers a message, and says whether the same octets came before. */
  again({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    if (this.#seen.has(text)) {
      return true;
    }
    this.#seen.add(text);
    if (this.#seen.size > messagesRemembered) {
      const [oldest = ''] = this.#seen;
      this.#seen.delete(oldest);
    }
    return false;
  }
}
