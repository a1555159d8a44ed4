import { randomBytes } from 'node:crypto';
import type { Entropy } from '../terms';

/** The machine's own chance: for names and tokens that no seed may give twice. */
export const realChance: Entropy = { bytes: (count) => new Uint8Array(randomBytes(count)) };
