import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RefusedWithoutCode } from '../dcc-port';
import { writeRequest } from '../duis';
import { DccBench, read, v1 } from './testing/dcc-bench';
import { devices } from './testing/parties';

describe('DUIS schema versions', () => {
  it('1.1 and 2.0 are refused from 4 November 2021, with a code that is not stated', async () => {
    const outcome = async (at: string, schemaVersion: string, rows: Readonly<Record<string, string>> = {}) => {
      const bench = new DccBench({ at, rows });
      bench.enrol('ESME');
      const request = { ...bench.request('supplier', '11.2', devices.ESME, read, 1), schemaVersion };
      return bench.submit(request).then(
        ({ responseCode }) => responseCode,
        (error: unknown) => (error instanceof RefusedWithoutCode ? error.row : error),
      );
    };
    expect(await outcome('2021-11-03', '2.0'), 'before').to.equal('I99');
    expect(await outcome('2021-11-04', '2.0'), '2.0').to.equal('edge/refused-DUIS-version');
    expect(await outcome('2021-11-04', '1.1'), '1.1').to.equal('edge/refused-DUIS-version');
    const stated = { 'edge/refused-DUIS-version': 'E100' };
    expect(await outcome('2021-11-04', '2.0', stated), 'a code that an overlay states').to.equal('E100');
    expect(await outcome('2021-11-04', '5.0'), '5.0').to.equal('I99');
  });
});

describe('past access control', () => {
  it('asks the Device alone, whatever its status', async () => {
    const bench = new DccBench({ at: '2021-11-03' });
    const esme = bench.enrol('ESME', { status: 'Suspended' });
    const request = bench.request('supplier', '11.2', devices.ESME, read, 1);
    await bench.dcc.acts.submitUnchecked(request.requestId.originator, writeRequest(request));
    await bench.pass();
    expect(esme.received, 'Commands').to.have.length(1);
    expect(await bench.firmware('ESME'), 'the SMI goes by its own rows').to.equal(v1);
  });
});
