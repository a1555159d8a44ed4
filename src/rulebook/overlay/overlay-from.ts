import { ConfigError } from '../../terms';
import type { Overlay } from './overlay';
import { parseOverlay } from './parse-overlay';

/**
 * The rule overlay of a file.
 *
 * @param read gives the text of a file, as `readFileSync` does
 * @throws ConfigError where the file can't be read, and as `parseOverlay` does
 */
export function overlayFrom(path: string, read: (path: string, encoding: 'utf8') => string): Overlay {
  let text: string;
  try {
    text = read(path, 'utf8');
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-OVERLAY',
      message: `Rule overlay ${path} can't be read`,
      next: 'Give --overlay the path of a YAML file',
      cause,
    });
  }
  return parseOverlay(text, path);
}
