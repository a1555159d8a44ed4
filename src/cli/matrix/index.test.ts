import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { complaint, tempFolder } from '../../terms/testing';
import { captured } from '../testing/captured';
import { matrixCommand } from '.';

const matrix = (...args: string[]) => captured(matrixCommand, args);

describe('meterbench matrix', () => {
  it('prints one line a request, and the day it changes', async () => {
    const line = async (day: string) =>
      (await captured(matrixCommand, ['--at', day], 120)).split('\n').find((each) => each.startsWith('11.2 '));
    // Pending, Whitelisted, InstalledNotCommissioned, Commissioned, Decommissioned, Withdrawn, Suspended, Recovery, Recovered
    expect(await line('2021-11-03'), 'before').to.equal(
      '11.2   ?○   ?○   ?○   yes○ ?○   ?○   E5◐  ?○   ?○   every role◐         Read Firmware Version',
    );
    expect(await line('2021-11-04'), 'after').to.equal(
      '11.2   ?○   ?○   ?○   yes○ ?○   ?○   yes◐ ?○   ?○   every role◐         Read Firmware Version',
    );
  });

  it('fits terminals of 60, 80 and 120 columns', async () => {
    for (const width of [60, 80, 120]) {
      const text = await captured(matrixCommand, ['--at', '2021-11-04'], width);
      deepEqual(
        text.split('\n').filter((line) => line.length > width),
        [],
      );
    }
  });

  it('prints every cell of the requests that are named, with evidence and rows', async () => {
    const text = await matrix('11.3', '--at', '2021-11-04');
    expect(text, 'who may').to.match(/Suspended +IS GS +admitted \(inferred\) by roles\/11\.3,\s+e5\/Suspended\/11\.3/);
    expect(text, 'who may not').to.match(/ES ED GT RSA OU +refused with E2 \(inferred\) by roles\/11\.3\n/);
    expect(text, 'silent row').to.match(/not stated:\s+e5\/Pending\/11\.3/);
  });

  it('asks of a User Role from the day on which there is one', async () => {
    const cells = async (day: string) => captured(matrixCommand, ['11.2', '--at', day], 120);
    expect(await cells('2025-03-17'), 'the day before').to.not.contain('MDR');
    expect(await cells('2025-03-18'), 'the day').to.match(/ MDR /);
  });

  it('has 8127 cells in JSON, each with evidence and rows', async () => {
    const { requests, order } = JSON.parse(await matrix('--json', '--at', '2021-11-04'));
    const cells = requests.flatMap((request: { cells: readonly unknown[] }) => request.cells);
    expect(cells.length).to.equal(8127);
    for (const { outcome, codes, evidence, rows, notStated } of cells) {
      expect(rows.length, 'rows').to.be.greaterThan(0);
      expect(outcome === 'refused' || codes.length === 0, 'codes of a refusal alone').to.equal(true);
      expect(outcome !== 'admitted' || notStated.length === 0, 'admitted on rows that speak').to.equal(true);
      expect(outcome !== 'not stated' || evidence === 'unverified', 'silence is not evidence').to.equal(true);
    }
    expect(order.evidence, 'order').to.equal('unverified');
  });

  it('writes a page', async () => {
    const file = join(tempFolder(), 'm.html');
    expect(await matrix('--html', file, '--at', '2021-11-04')).to.equal(`Matrix: ${file}\n`);
    expect(readFileSync(file, 'utf8')).to.match(/^<!doctype html>/);
  });

  it('refuses a request that is none, and a page that can’t be written', async () => {
    const told = await complaint(() => matrix('11.2', '99.9'));
    expect(told.code).to.equal('MB-MATRIX-SRV');
    expect(told.message).to.include('"99.9"');
    expect((await complaint(() => matrix('--html', '/nonexistent/folder/m.html'))).code).to.equal('MB-MATRIX-FILE');
  });
});
