import { describe, it } from 'node:test';
import { expect } from 'chai';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import type { Desk } from '../desk';
import type { AccessRequest } from './check';
import { e1 } from './e1-known-user';

/** A User in a role, on a day. */
function refused(role: string, day: string): boolean {
  const rulebook = rulebookAt(isoDate(day));
  const desk = { rulebook, consult: ({ value }: { value: unknown }) => value } as unknown as Desk;
  return e1.refuses({ user: { role } } as unknown as AccessRequest, desk);
}

describe('a Meter Data Retriever', () => {
  it('is refused with E1 until there is the role', () => {
    expect(refused('MDR', '2025-03-17'), 'the day before').to.equal(true);
    expect(refused('MDR', '2025-03-18'), 'the day').to.equal(false);
    expect(refused('OU', '2025-03-17'), 'another role').to.equal(false);
  });
});
