import { join } from 'node:path';
import { packageRoot } from '../bench';

/** A path for where a glob is expected: characters that mean something in a glob stand for themselves. */
export function literalGlob(path: string): string {
  return path.replaceAll(/[?*()[\]{}!+@]/g, '[$&]');
}

/** The shipped step files, compiled or not, as a glob. */
export function shippedSteps(): string {
  const compiled = __filename.endsWith('.js');
  return literalGlob(
    compiled ? join(packageRoot, 'dist', 'steps', 'index.js') : join(packageRoot, 'steps', 'index.ts'),
  );
}

/** The shipped features, as a glob. */
export function shippedFeatures(): string {
  return `${literalGlob(join(packageRoot, 'features'))}/**/*.feature`;
}
