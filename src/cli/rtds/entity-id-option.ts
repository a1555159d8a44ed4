import { InvalidArgumentError } from 'commander';
import { type EntityId, entityId } from '../../terms';

/** Reads an option's value as an Entity Identifier; what isn't one is wrong usage. */
export function asEntityId(text: string): EntityId {
  try {
    return entityId(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
