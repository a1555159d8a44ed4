import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { type ApiReport, apiPage, apiReport } from './testing/api-report';

describe('What the public entries export', () => {
  let report: ApiReport;
  before(() => {
    report = apiReport();
  });

  it('is as its page says', () => {
    expect(report.page, 'docs/api.md is stale: npm run update:facts').to.equal(readFileSync(apiPage, 'utf8'));
  });

  it('is documented, each name', () => {
    expect(report.undocumented).to.deep.equal([]);
  });
});
