import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { journalKinds, renderJournalSchema } from './journal-format';

describe('The format of journals', () => {
  it('is the one on its page, with every kind', () => {
    const page = readFileSync(join(process.cwd(), 'docs', 'journal.schema.json'), 'utf8');
    expect(page, 'docs/journal.schema.json is stale: npm run build && node scripts/journal-schema.mjs').to.equal(
      renderJournalSchema(),
    );
    for (const kind of journalKinds) {
      expect(page, kind).to.include(`"const": "${kind}"`);
    }
  });
});
