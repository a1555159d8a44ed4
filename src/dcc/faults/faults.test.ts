import { describe, it } from 'node:test';
import { expect } from 'chai';
import { rulebookAt } from '../../rulebook';
import { firmwareVersion, isoDate } from '../../terms';
import { DccBench, read, v1, v2 } from '../testing/dcc-bench';
import { devices } from '../testing/parties';
import { type DccFault, dccFaults } from '.';
import { restoresToCommissionedAlways } from './restores-to-commissioned-always';
import { resurrectsADevice } from './resurrects-a-device';
import { takesEveryVersionForNews } from './takes-every-version-for-news';

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

/** Seams that the story comes by; what stands at the others the kill tests show. */
const inTheStory: readonly DccFault['seam'][] = [
  'statusControl',
  'admission',
  'retry',
  'responseDelivery',
  'smiVersion',
  'suspension',
  'restoration',
  'restorationGround',
  'transitionRules',
  'dccAlerts',
];

describe('faults of the emulated DCC', () => {
  const shown = dccFaults.filter((each) => inTheStory.includes(each.seam) && each !== takesEveryVersionForNews);
  for (const fault of shown) {
    it(`"${fault.id}" shows`, async () => {
      expect(await story(fault), fault.standsFor).not.to.deep.equal(await story());
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
    expect(await firmware([takesEveryVersionForNews]), 'with').to.equal(v2);
  });

  it('have names of their own, and go against requirements that there are', () => {
    expect(new Set(dccFaults.map(({ id }) => id)).size, 'names').to.equal(dccFaults.length);
    const { requirements } = rulebookAt(isoDate('2021-11-04'));
    const known = new Set(requirements.map(({ id }) => id));
    for (const { id, violates, standsFor } of dccFaults) {
      expect(violates, id).not.to.deep.equal([]);
      expect(
        violates.filter((each) => !known.has(each)),
        id,
      ).to.deep.equal([]);
      expect(standsFor, id).to.match(/^[A-Z].*[.]$/);
    }
  });

  it('stand around one another where several share a seam', async () => {
    const bench = new DccBench({ faults: [restoresToCommissionedAlways, resurrectsADevice] });
    bench.enrol('ESME', { status: 'InstalledNotCommissioned' });
    bench.delist('ESME', v1);
    bench.list('ESME', v1);
    expect(bench.status('ESME'), 'the last stands outermost').to.equal('InstalledNotCommissioned');
  });
});
