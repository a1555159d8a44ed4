import { createHash } from 'node:crypto';
import type { Proof } from '../prove';
import { proofJson } from './proof-json';

/**
 * The validation record of a release (ISO/IEC 17025, 7.11): what the suite was put to, what came of it, and the SHA-256 of
 * all that, by which a report names it.
 *
 * Hash and version stand first, where a run looks for them.
 *
 * @param made ISO 8601
 */
export function validationRecord(proof: Proof, made: string): string {
  const { took: _, ...found } = proofJson(proof);
  const content = { made, ...found, format: 'meterbench-validation/1' };
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `${JSON.stringify({ sha256, version: proof.suite.version, content }, null, 1)}\n`;
}
