import type { Overlay } from './overlay';

/**
 * Reads a rule overlay (YAML). The schema library and the YAML parser are loaded on the first call alone: a run without
 * an overlay doesn't wait for them.
 * @throws ConfigError naming file, line and fix where the text isn't a rule overlay, names a row that isn't there, gives a
 * value of the wrong shape, makes evidence firmer without a citation, or contradicts itself
 */
export function parseOverlay(text: string, fileName: string): Overlay {
  const { OverlayParser } = require('./overlay-parser') as typeof import('./overlay-parser');
  return new OverlayParser(text, fileName).parse();
}

/** JSON Schema of a rule overlay, for editors. */
export function overlayJsonSchema(): object {
  const { toJSONSchema } = require('zod') as typeof import('zod');
  const { overlayShape } = require('./overlay-shapes') as typeof import('./overlay-shapes');
  return toJSONSchema(overlayShape, { io: 'input' });
}
