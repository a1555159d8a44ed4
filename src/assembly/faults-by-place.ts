import type { BenchFile } from '../bench';
import type { Fault } from '../devices';
import { ConfigError } from '../terms';
import { faultNamed } from './near/emulated-devices';

/** Faults that are switched on in every scenario, by the name of the Device, or of the DCC. */
export interface FaultsByPlace {
  readonly devices: ReadonlyMap<string, readonly Fault[]>;
  readonly dcc: readonly string[];
}

/**
 * @param names as `ESME: wrong MAC` or `DCC: forgets the alert`
 * @param dccFaults those that the DCC of the bench knows
 * @throws ConfigError where there is no such place, or no such fault
 */
export function faultsByPlace(
  { devices: onBench }: BenchFile,
  names: readonly string[],
  dccFaults: readonly string[],
): FaultsByPlace {
  const devices = new Map<string, Fault[]>();
  const dcc: string[] = [];
  for (const text of names) {
    const [place = '', name = ''] = text.split(':').map((part) => part.trim());
    if (place === 'DCC' && dccFaults.includes(name)) {
      dcc.push(name);
    } else if (onBench.some((each) => each.name === place)) {
      devices.set(place, [...(devices.get(place) ?? []), faultNamed(name)]);
    } else {
      throw new ConfigError({
        code: 'MB-FAULT',
        message: `There is no fault ${JSON.stringify(text)}: it is a place, a colon, and a fault, as "ESME: wrong MAC"`,
        next: `Places: DCC, ${onBench.map((each) => each.name).join(', ')}. Faults of the DCC: ${dccFaults.join(', ')}`,
      });
    }
  }
  return { devices, dcc };
}
