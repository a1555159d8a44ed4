import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RefusedWithoutCode } from '../../dcc-port';
import { writeRequest } from '../../duis';
import { type BenchOptions, DccBench, read } from '../testing/dcc-bench';
import { devices, users } from '../testing/parties';

/** What a Request of a DUIS schema version is answered with, or the row that would tell. */
async function answer(version: string, options: BenchOptions): Promise<string> {
  const bench = new DccBench(options);
  bench.enrol('ESME');
  const request = { ...bench.request('supplier', '11.2', devices.ESME, read, 1), schemaVersion: version };
  return bench.dcc.userInterface.submit(users.supplier.id, 'send', writeRequest(request)).then(
    (xml) => /ResponseCode>([A-Z0-9]+)</.exec(xml)?.[1] ?? xml,
    (error: unknown) => (error instanceof RefusedWithoutCode ? error.row : String(error)),
  );
}

describe('DUIS 1.1 and 2.0', () => {
  it('are taken before MP157, and refused since', async () => {
    for (const version of ['1.1', '2.0']) {
      expect(await answer(version, { at: '2021-11-03' }), `${version} before`).to.equal('I99');
      expect(await answer(version, {}), `${version} since`).to.equal('edge/refused-DUIS-version');
      expect(await answer(version, { without: ['MP157'] }), `${version} without MP157`).to.equal('I99');
    }
  });

  it('are refused with the code that an overlay states', async () => {
    expect(await answer('1.1', { rows: { 'edge/refused-DUIS-version': 'E49' } }), '1.1').to.equal('E49');
  });

  it('aren’t versions that are still taken', async () => {
    expect(await answer('5.0', {}), '5.0').to.equal('I99');
  });
});
