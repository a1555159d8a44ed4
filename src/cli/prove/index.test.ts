import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { complaint, tempFolder } from '../../terms/testing';
import { outcomeOf } from '../testing/captured';
import { proveCommand } from '.';

const prove = (...args: readonly string[]) => outcomeOf(proveCommand, ['--quiet', '--processes', '0', ...args]);
/** Scenarios of one feature. */
const few = ['--tags', '@MP143'];

describe('meterbench prove', () => {
  it('tells power, blame, judges and reference data, and ends with 1 where something is not proven', async () => {
    const { text, exitCode } = await prove(...few);
    expect(text).to.match(/power +\d+ scenarios?: \d+ turned by a fault/);
    expect(text).to.match(/GBCS 18\.4/);
    expect(exitCode).to.equal(/\nNot proven: /.test(text) ? 1 : 0);
    expect(text.split('\n').filter((line) => line.length > 100)).to.deep.equal([]);
  });

  it('writes JSON, a page and a record in one go', async () => {
    const folder = tempFolder();
    const [page, record] = [join(folder, 'p.html'), join(folder, 'r.json')];
    const { text } = await prove(...few, '--json', '--html', page, '--record', record);
    expect(JSON.parse(text)).to.deep.include({ format: 'meterbench-proof/1', tags: '@MP143' });
    expect(readFileSync(page, 'utf8')).to.match(/^<!doctype html>/);
    const { sha256, content } = JSON.parse(readFileSync(record, 'utf8'));
    expect(createHash('sha256').update(JSON.stringify(content)).digest('hex'), 'hash').to.equal(sha256);
  });

  it('refuses, before anything is run, a file that can’t be written and an overlay that isn’t there', async () => {
    for (const option of ['--html', '--record']) {
      const refused = await complaint(() => prove(option, '/nonexistent/folder/p'));
      expect(refused.code).to.equal('MB-PROVE-FILE');
      expect(refused.message).to.include(option);
    }
    expect((await complaint(() => prove('--overlay', 'no-such.yaml'))).code).to.equal('MB-OVERLAY');
    expect((await complaint(() => prove('--bench', 'no-such.yaml'))).code).to.equal('MB-BENCH-FILE');
  });

  it('leaves no empty file where it is refused', async () => {
    const page = join(tempFolder(), 'p.html');
    expect((await complaint(() => prove('--tags', '(@MP105', '--html', page))).code).to.equal('MB-TAG-EXPRESSION');
    expect(existsSync(page)).to.equal(false);
  });

  it('refuses a number of processes that is none', async () => {
    const refused = await proveCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parseAsync(['--processes', 'many'], { from: 'user' })
      .catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'commander.invalidArgument');
  });
});
