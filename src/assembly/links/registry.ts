import { type DeclaredLink, type LinkFacts, linkKinds } from '../../../hardware';
import type { BenchFile, BenchFileDevice, BenchFileLink } from '../../bench';
import { ConfigError } from '../../terms';

/** The row of the table that has no wire: an emulated Device in this process. */
const memory: LinkFacts = {
  kind: 'memory',
  drives: true,
  lease: undefined,
  doctor: 'in memory',
};

/** What a declared link is, by its kind: the one place where a kind is asked for by its name. @throws ConfigError */
export function declaredLink(link: BenchFileLink): DeclaredLink {
  for (const { kind, declared } of linkKinds) {
    if (kind in link) {
      return declared(link[kind]);
    }
  }
  throw new ConfigError({
    code: 'MB-BENCH-LINK',
    message: `There is no link ${Object.keys(link).join(', ')}`,
    next: `Links: ${linkKinds.map(({ kind }) => kind).join(', ')}`,
  });
}

/** What there is between the bench and a Device. */
export function linkTo({ links }: BenchFile, { link }: Pick<BenchFileDevice, 'link'>): LinkFacts {
  const declared = link === undefined ? undefined : links[link];
  return declared === undefined ? memory : declaredLink(declared);
}

/** Whether a Device can be told by lab control what to do, and its clock be driven: an emulator on a link that carries that. */
export function isDriven(bench: BenchFile, device: BenchFileDevice): boolean {
  return device.emulate !== undefined && linkTo(bench, device).drives;
}
