import { defaultBench, type RunSettings } from '../../bench';
import { isoDate } from '../../terms';

/** Something that is made to go wrong. */
export interface Mutant {
  /** `ESME: wrong MAC`, `without MP105`. */
  readonly name: string;
  readonly settings: RunSettings;
}

export function mutant(name: string, at: string, changed: Partial<RunSettings>): Mutant {
  const plain = {
    scope: 'implemented',
    strict: false,
    bench: defaultBench,
    overlays: [],
    without: [],
    faults: [],
    devices: [],
  } as const;
  return { name, settings: { at: isoDate(at), ...plain, ...changed } };
}
