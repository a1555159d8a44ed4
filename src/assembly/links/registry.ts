import type { LinkFacts } from '../../../hardware';
import { type BenchFile, type BenchFileDevice, declaredLink } from '../../bench';

/** The row of the table that has no wire: an emulated Device in this process. */
const memory: LinkFacts = {
  kind: 'memory',
  drives: true,
  oneWire: false,
  lease: undefined,
  doctor: 'in memory',
};

/** What there is between the bench and a Device. */
export function linkTo({ links }: BenchFile, { link }: Pick<BenchFileDevice, 'link'>): LinkFacts {
  const declared = link === undefined ? undefined : links[link];
  return declared === undefined ? memory : declaredLink(declared);
}

/** Whether a Device can be told by lab control what to do, and its clock be driven: an emulator on a link that carries that. */
export function isDriven(bench: BenchFile, device: BenchFileDevice): boolean {
  return device.emulate !== undefined && linkTo(bench, device).drives;
}
