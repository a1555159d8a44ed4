import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { tempFolder } from '../terms/testing';
import { shippedValidation } from './shipped-validation';

describe('the validation record that came with the suite', () => {
  const path = join(tempFolder(), 'validation.json');
  const sha256 = 'ab'.repeat(32);
  writeFileSync(path, JSON.stringify({ sha256, version: '0.2.0', content: {} }, null, 1));

  it('is named by its hash in runs of the same version', () => {
    expect(shippedValidation('0.2.0', path)).to.equal(sha256);
  });

  it('is not named by another version, nor where there is none', () => {
    expect(shippedValidation('0.3.0', path)).to.equal(undefined);
    expect(shippedValidation('0.2.0', join(path, 'absent'))).to.equal(undefined);
  });
});
