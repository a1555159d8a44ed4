import { describe, it } from 'node:test';
import { expect } from 'chai';
import { writeRequest } from '../../duis';
import { DccBench, read } from '../testing/dcc-bench';
import { devices, users } from '../testing/parties';

describe('a Response of the DCC', () => {
  for (const [at, version] of [
    ['2021-11-04', '5.0'],
    ['2022-06-30', '5.1'],
    ['2025-11-06', '5.4'],
  ] as const) {
    it(`is DUIS ${version} on ${at}`, async () => {
      const bench = new DccBench({ at });
      bench.enrol('ESME');
      const request = writeRequest(bench.request('supplier', '11.2', devices.ESME, read, 1));
      const xml = await bench.dcc.userInterface.submit(users.supplier.id, 'send', request);
      expect(xml).to.include(`schemaVersion="${version}"`);
    });
  }
});
