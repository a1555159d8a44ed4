/** Who wants to hear of something. */
export class Listeners<Args extends readonly unknown[]> {
  readonly #all = new Set<(...args: Args) => void>();

  get size(): number {
    return this.#all.size;
  }

  /** Adds one; the function returned takes it away again. */
  add(listener: (...args: Args) => void): () => void {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  }

  tell(...args: Args): void {
    for (const listener of this.#all) {
      listener(...args);
    }
  }
}
