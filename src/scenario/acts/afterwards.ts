/** What a scenario arranged outside itself, to be put right when it has ended. */
export class Afterwards {
  readonly #acts: (() => Promise<void>)[] = [];

  keep(putRight: () => Promise<void>): void {
    this.#acts.push(putRight);
  }

  /** Does what was kept, the last first; what of it failed, in words. */
  async putRight(): Promise<readonly string[]> {
    const failures: string[] = [];
    for (const act of this.#acts.splice(0).reverse()) {
      try {
        await act();
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
    return failures;
  }
}
