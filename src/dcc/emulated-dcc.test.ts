import { describe, it } from 'node:test';
import { expect } from 'chai';
import { writeRequest } from '../duis';
import { firmwareVersion } from '../terms';
import { type DccFault, dccFaults, isDccFault } from './faults';
import { RefusedWithoutCode } from './refused-without-code';
import { DccBench, read, v1, v2 } from './testing/dcc-bench';
import { devices } from './testing/parties';

/** One story that touches whatever a fault touches: what came of it, to compare with the story without the fault. */
async function story(fault?: DccFault): Promise<Readonly<Record<string, unknown>>> {
  const bench = new DccBench({ retries: { count: 1, pause: 0 }, ...(fault === undefined ? {} : { faults: [fault] }) });
  const esme = bench.enrol('ESME', { status: 'InstalledNotCommissioned' });
  const ppmid = bench.enrol('PPMID');
  const behaviours = { kind: 'readDeviceConfigurationEventAndAlertBehaviours' } as const;
  bench.delist('ESME', v1);
  const refused = await bench.send('supplier', '6.2.10', 'ESME', behaviours);
  const afterRefusal = esme.received.length;
  await bench.pass();
  const reached = esme.received.length - afterRefusal;
  esme.version = v2;
  await bench.send('supplier', '11.2', 'ESME', read);
  await bench.pass();
  const offList = bench.status('ESME');
  bench.list('ESME', v2);
  const onList = bench.status('ESME');
  await bench.send('supplier', '8.3', 'DCC', { kind: 'decommissionDevice', deviceId: devices.ESME });
  await bench.send('networkOperator', '11.2', 'ESME', read);
  await bench.pass();
  const afterwards = bench.status('ESME');
  ppmid.answer = () => undefined;
  await bench.send('supplier', '11.2', 'PPMID', read);
  await bench.pass(120_000);
  const second = bench.enrol('HCALCS');
  second.version = firmwareVersion('00000000');
  await bench.send('supplier', '11.2', 'HCALCS', read);
  await bench.pass();
  return {
    refused: refused.responseCode,
    reached,
    firmware: await bench.firmware('ESME'),
    none: await bench.firmware('HCALCS'),
    offList,
    onList,
    afterwards,
    alerts: bench.statusAlerts('supplier').length,
    codes: bench.codes('supplier').length,
    retried: new Set(ppmid.received.map(({ header }) => header.originatorCounter)).size,
  };
}

describe('faults of the emulated DCC', () => {
  const shown = Object.keys(dccFaults).filter(isDccFault);
  for (const fault of shown.filter((each) => each !== 'takes every version for news')) {
    it(`"${fault}" shows`, async () => {
      expect(await story(fault), dccFaults[fault]).not.to.deep.equal(await story());
    });
  }

  it('"takes every version for news" shows before MP105', async () => {
    const firmware = async (faults: readonly DccFault[]) => {
      const bench = new DccBench({ at: '2021-11-03', faults });
      bench.enrol('ESME').version = v2;
      await bench.send('supplier', '11.2', 'ESME', read);
      await bench.pass();
      return bench.firmware('ESME');
    };
    expect(await firmware([]), 'without').to.equal(v1);
    expect(await firmware(['takes every version for news']), 'with').to.equal(v2);
  });

  it('can be switched on later', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    bench.dcc.goWrong('suspends nobody');
    bench.delist('ESME', v1);
    expect(bench.status('ESME'), 'status').to.equal('Commissioned');
  });
});

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

describe('alerts that are not in Table 16.2 yet', () => {
  it('can be configured by SR6.22 from 4 November 2021, and not before', async () => {
    const outcome = async (at: string, code: string) => {
      const bench = new DccBench({ at });
      bench.enrol('ESME');
      const behaviour = { group: 'electricitySupplierAlerts', common: { [code]: false } } as const;
      return bench.send('supplier', '6.22', 'ESME', { kind: 'configureAlertBehaviour', behaviour }).then(
        ({ responseCode }) => responseCode,
        (error: unknown) => (error instanceof RefusedWithoutCode ? error.row : error),
      );
    };
    expect(await outcome('2021-11-03', '81A1'), 'before MP090').to.equal('ngnm/81A1');
    expect(await outcome('2021-11-04', '81A1'), 'since MP090').to.equal('I99');
    expect(await outcome('2021-11-03', '810D'), 'one that always was').to.equal('I99');
  });
});

describe('past access control', () => {
  it('asks the Device alone, whatever its status', async () => {
    const bench = new DccBench({ at: '2021-11-03' });
    const esme = bench.enrol('ESME', { status: 'Suspended' });
    const request = bench.request('supplier', '11.2', devices.ESME, read, 1);
    await bench.dcc.submitUnchecked(request.requestId.originator, writeRequest(request));
    await bench.pass();
    expect(esme.received, 'Commands').to.have.length(1);
    expect(await bench.firmware('ESME'), 'the SMI goes by its own rows').to.equal(v1);
  });
});
