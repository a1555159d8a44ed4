import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { BenchFileDevice } from '../../bench';
import { forbiddenAlterations } from './alterations';

const device = (changes: Partial<BenchFileDevice>) =>
  ({ name: 'ESME', allow: [], ...changes }) as unknown as BenchFileDevice;

describe('what alters a real Device', () => {
  it('is forbidden where the bench file does not allow it', () => {
    expect(forbiddenAlterations('When the Supplier sends SR11.3 to the ESME', [device({})]), 'firmware').to.deep.equal([
      'it alters the real ESME, and the bench file has no allow: [activate-firmware]',
    ]);
    expect(
      forbiddenAlterations('Given the Consumption Register of the GSME stands at 1 m³', [device({})]).length,
      'register',
    ).to.equal(1);
    expect(forbiddenAlterations('sends SR6.22 and SR8.1.1', [device({})]).length, 'two kinds').to.equal(2);
  });

  it('is allowed kind by kind', () => {
    const allowed = device({ allow: ['activate-firmware'] });
    expect(forbiddenAlterations('sends SR11.3', [allowed]), 'allowed').to.deep.equal([]);
    expect(forbiddenAlterations('decommissions the ESME', [allowed]).length, 'another kind').to.equal(1);
  });

  it('does not stop what only reads, nor an emulated Device', () => {
    expect(forbiddenAlterations('sends SR11.2 and SR6.2.10', [device({})]), 'reads').to.deep.equal([]);
    expect(forbiddenAlterations('sends SR11.3', [device({ emulate: 'single-phase-esme' })]), 'emulated').to.deep.equal(
      [],
    );
  });
});
