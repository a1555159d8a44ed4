import { type DeclaredLink, linkKinds } from '../../../hardware';
import { ConfigError } from '../../terms';
import type { BenchFileLink } from './bench-schema';

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
