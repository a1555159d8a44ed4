/** Chance that repeats itself: a 32 bit xorshift, good enough to place faults, from one seed. */
export class SeededChance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
    for (let warmUp = 0; warmUp < 8; warmUp++) {
      this.u32();
    }
  }

  u32(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state;
  }

  below(limit: number): number {
    return this.u32() % limit;
  }

  happens(probability: number): boolean {
    return this.u32() < probability * 0x1_0000_0000;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.u32() >>> 24);
  }
}
