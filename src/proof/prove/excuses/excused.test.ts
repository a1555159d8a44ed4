import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ProofMatrix } from '../cells/matrix';
import type { Finding } from '../findings/finding';
import type { Excuse } from './excuse';
import { excused } from './excused';
import { excuses } from './excuses';

const finding: Finding = { kind: 'undetected', about: 'silent', detail: '' };
const excuse: Excuse = { kind: 'undetected', about: 'silent', because: 'a/1', why: 'Not known yet.', until: '0.3.0' };
const now = { version: '0.2.9', today: '2026-01-01', whole: true };

/** So many cells, of which some are of the fault `silent`. */
function cells(all: number, silent: number): ProofMatrix {
  const cell = { place: '', alteration: '', rules: '', state: '–', subject: 'right', failed: [], reason: '' } as const;
  return {
    scenarios: [{ scenario: { feature: '', name: '' }, standing: [], cells: Array(all).fill(cell), rowCells: [] }],
    columns: [{ name: 'silent', cells: Array(silent).fill(cell) }],
  } as unknown as ProofMatrix;
}

const left = (found: readonly Finding[], given: readonly Excuse[], at = now, matrix = cells(100, 1)) =>
  excused(found, given, matrix, at).findings.map(({ kind }) => kind);

describe('an excuse', () => {
  it('lets its own finding pass', () => {
    expect(left([finding], [excuse])).to.deep.equal([]);
    expect(left([{ ...finding, about: 'late' }], [excuse])).to.deep.equal(['undetected', 'excuse']);
  });

  it('ends with its version or its day', () => {
    expect(left([finding], [excuse], { ...now, version: '0.3.0' })).to.deep.equal(['undetected', 'excuse']);
    const dated = { ...excuse, until: '2026-01-02' };
    expect(left([finding], [dated])).to.deep.equal([]);
    expect(left([finding], [dated], { ...now, today: '2026-01-02' })).to.deep.equal(['undetected', 'excuse']);
  });

  it('fails where it is no longer needed, unless some scenarios alone ran', () => {
    expect(left([], [excuse])).to.deep.equal(['excuse']);
    expect(left([], [excuse], { ...now, whole: false })).to.deep.equal([]);
  });

  it('may cover one cell in twenty', () => {
    expect(left([finding], [excuse], now, cells(100, 5))).to.deep.equal([]);
    expect(left([finding], [excuse], now, cells(100, 6))).to.deep.equal(['excuse']);
  });

  it('of those that ship names what stands in the way, why and until when', () => {
    for (const { because, why, until } of excuses) {
      expect(because.length * why.length).to.be.greaterThan(0);
      expect(until).to.match(/^\d+\.\d+\.\d+$|^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
