import type { RunSettings } from '../bench';

/** `20261122-142501-at-2021-11-04-implemented`: when it began, under which rules, and about which of several Devices. */
export function runName(
  started: string,
  { at, scope, devices }: Pick<RunSettings, 'at' | 'scope' | 'devices'>,
): string {
  const moment = started.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const about = devices.map((name) => `-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}`).join('');
  return `${moment}-at-${at}-${scope}${about}`.slice(0, 120);
}
