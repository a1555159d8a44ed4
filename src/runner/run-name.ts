import type { RunSettings } from '../bench';

/** `20261122-142501-at-2021-11-04-implemented`: when it began, and under which rules. */
export function runName(started: string, { at, scope }: Pick<RunSettings, 'at' | 'scope'>): string {
  const moment = started.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `${moment}-at-${at}-${scope}`;
}
