import { dashed, type EntityId, entityId, type OriginatorCounter, originatorCounter } from '../terms';
import { DuisError, shown } from './duis-error';

/** What names a Request or a Response: the two parties of the message and the Originator Counter of its sender. */
export interface RequestId {
  readonly originator: EntityId;
  readonly target: EntityId;
  readonly counter: OriginatorCounter;
}

const eui = '(?:[0-9A-Fa-f]{2}-){7}[0-9A-Fa-f]{2}';
const idShape = new RegExp(`^(${eui}):(${eui}):(0|[1-9][0-9]{0,19})$`);
const highest = 2n ** 64n - 1n;

/** `00-DB-12-34-56-78-90-A0:90-B3-D5-1F-30-01-00-00:1000`: originator, target, counter. */
export function requestIdText(id: RequestId): string {
  return `${dashed(id.originator)}:${dashed(id.target)}:${id.counter}`;
}

/** `undefined` where the text isn't a Request ID. */
export function requestIdOf(text: string): RequestId | undefined {
  const [, originator, target, counter] = idShape.exec(text) ?? [];
  if (originator === undefined || target === undefined || counter === undefined || BigInt(counter) > highest) {
    return undefined;
  }
  return {
    originator: entityId(originator),
    target: entityId(target),
    counter: originatorCounter(BigInt(counter)),
  };
}

/**
 * Reads the text form of a Request ID or Response ID.
 * @throws DuisError where it isn't two dashed EUI-64s and an unsigned 64 bit counter, joined by colons.
 */
export function parseRequestId(text: string): RequestId {
  const id = requestIdOf(text);
  if (id === undefined) {
    throw new DuisError({
      where: 'RequestID',
      expected: 'originator, target and counter, such as 90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000',
      found: shown(text),
    });
  }
  return id;
}
