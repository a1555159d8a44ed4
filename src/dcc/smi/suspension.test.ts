import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cs06, type Message } from '../../gbcs';
import { type CplStatus, firmwareVersion, type SmiStatus } from '../../terms';
import { activate, type BenchOptions, DccBench, read, v1, v2 } from '../testing/dcc-bench';
import { devices } from '../testing/parties';

const v3 = firmwareVersion('03000000');

/** An ESME that held `before`, was Suspended, and runs version 2 although the SMI holds 1. */
function suspended(options: BenchOptions = {}, before: SmiStatus = 'Commissioned') {
  const bench = new DccBench(options);
  const esme = bench.enrol('ESME', { status: before });
  esme.version = v2;
  bench.delist('ESME', v1);
  return { bench, esme };
}

/** Reads the firmware version of the ESME, and tells what the SMI then holds. */
async function readAgain(bench: DccBench) {
  await bench.send('supplier', '11.2', 'ESME', read);
  await bench.pass();
  return [bench.status('ESME'), await bench.firmware('ESME')];
}

describe('suspension', () => {
  it('follows the CPL, with the history of the status and a DCC Alert for each change', async () => {
    const bench = new DccBench();
    bench.enrol('ESME', { status: 'InstalledNotCommissioned' });
    const begun = bench.time.now();
    await bench.pass(5000);
    bench.delist('ESME', v1);
    await bench.pass(5000);
    bench.list('ESME', v1);
    expect(bench.dcc.observations.statusHistory(devices.ESME).shown, 'history').to.deep.equal([
      { status: 'InstalledNotCommissioned', since: begun },
      { status: 'Suspended', since: begun + 5000 },
      { status: 'InstalledNotCommissioned', since: begun + 10_000 },
    ]);
    const alerts = ['deviceSuspended', 'deviceRestored'];
    expect(bench.statusAlerts('supplier'), 'Supplier').to.deep.equal(alerts);
    expect(bench.statusAlerts('networkOperator'), 'Network Operator').to.deep.equal(alerts);
    expect(bench.statusAlerts('otherSupplier'), 'a user not responsible').to.deep.equal([]);
    const codes = bench.inbox('supplier').map(({ body }) => body.kind === 'dccAlertMessage' && body.dccAlertCode);
    expect(codes, 'codes of their rows').to.deep.equal(['N28', 'N29']);
  });

  it('sends its alerts to whom the row names', () => {
    const bench = new DccBench({ rows: { 'restore/recipients-of-DeviceSuspended-and-DeviceRestored': 'Suppliers' } });
    bench.enrol('ESME');
    bench.delist('ESME', v1);
    expect(bench.statusAlerts('supplier'), 'Supplier').to.deep.equal(['deviceSuspended']);
    expect(bench.statusAlerts('networkOperator'), 'Network Operator').to.deep.equal([]);
  });

  it('takes the code of an alert from its row, and says where a code stands in for one that is not stated', () => {
    const codes = (rows: Readonly<Record<string, string>>) => {
      const bench = new DccBench({ rows });
      bench.enrol('ESME');
      bench.delist('ESME', v1);
      const [{ body } = { body: undefined }] = bench.inbox('supplier');
      return [
        body?.kind === 'dccAlertMessage' && body.dccAlertCode,
        bench.journalled('dcc-alert-code-not-stated').length,
      ];
    };
    expect(codes({ 'dcc-alert-for/DeviceSuspended': 'N7' }), 'stated').to.deep.equal(['N7', 0]);
    expect(codes({ 'dcc-alert-for/DeviceSuspended': 'not stated' }), 'not stated').to.deep.equal(['N999', 1]);
  });

  it('leaves alone what is Decommissioned or Withdrawn, of Type 2, or of another model', () => {
    const bench = new DccBench();
    bench.enrol('ESME', { status: 'Decommissioned' });
    bench.enrol('GSME', { status: 'Withdrawn' });
    bench.enrol('IHD');
    bench.enrol('PPMID');
    for (const name of ['ESME', 'GSME', 'IHD'] as const) {
      bench.delist(name, v1);
    }
    const statuses = (['ESME', 'GSME', 'IHD', 'PPMID'] as const).map((name) => bench.status(name));
    expect(statuses, 'statuses').to.deep.equal(['Decommissioned', 'Withdrawn', 'Commissioned', 'Commissioned']);
  });

  it('takes CHF and GPF together, or each by itself, as the rows say', () => {
    const statuses = (rows: Readonly<Record<string, string>>) => {
      const bench = new DccBench({ rows });
      bench.enrol('CHF');
      bench.enrol('GPF', { hub: devices.CHF, status: 'InstalledNotCommissioned' });
      bench.delist('CHF', v1);
      const gone = [bench.status('CHF'), bench.status('GPF')];
      bench.list('CHF', v1);
      return [...gone, bench.status('CHF'), bench.status('GPF')];
    };
    const restored = ['Commissioned', 'InstalledNotCommissioned'];
    expect(statuses({}), 'together').to.deep.equal(['Suspended', 'Suspended', ...restored]);
    expect(statuses({ 'smi/hub-and-GPF': 'each by itself' }), 'apart').to.deep.equal([
      'Suspended',
      'InstalledNotCommissioned',
      ...restored,
    ]);
  });

  it('takes a GPF for firmware of its hub, whatever its own entry is called', () => {
    const bench = new DccBench();
    bench.enrol('CHF');
    bench.enrol('GPF', { hub: devices.CHF, deviceModel: 'Another name' });
    bench.delist('CHF', v1);
    expect([bench.status('CHF'), bench.status('GPF')], 'gone').to.deep.equal(['Suspended', 'Suspended']);
    bench.list('CHF', v1);
    expect([bench.status('CHF'), bench.status('GPF')], 'back').to.deep.equal(['Commissioned', 'Commissioned']);
  });

  it('restores a GPF with its hub when SR11.2 shows new firmware, or leaves it, as the row says', async () => {
    const statuses = async (rows: Readonly<Record<string, string>>) => {
      const bench = new DccBench({ rows });
      const chf = bench.enrol('CHF');
      bench.enrol('GPF', { hub: devices.CHF });
      bench.list('CHF', v2);
      bench.delist('CHF', v1);
      chf.version = v2;
      await bench.send('supplier', '11.2', 'CHF', read);
      await bench.pass();
      return [bench.status('CHF'), bench.status('GPF')];
    };
    expect(await statuses({}), 'not stated').to.deep.equal(['Commissioned', 'Commissioned']);
    expect(await statuses({ 'restore/GPF-with-its-hub': 'stays Suspended' }), 'by the row').to.deep.equal([
      'Commissioned',
      'Suspended',
    ]);
  });
});

describe('restoration by SR11.2', () => {
  for (const before of ['Commissioned', 'InstalledNotCommissioned', 'Whitelisted', 'Recovered'] as const) {
    it(`gives back ${before}`, async () => {
      const { bench } = suspended({}, before);
      bench.list('ESME', v2);
      expect(await readAgain(bench), 'SMI').to.deep.equal([before, v2]);
      expect(bench.statusAlerts('supplier').at(-1), 'alert').to.equal('deviceRestored');
    });
  }

  it('needs each delta of MP105', async () => {
    const outcome = async (without: readonly string[]) => {
      const { bench } = suspended({ without });
      bench.list('ESME', v2);
      return readAgain(bench);
    };
    expect(await outcome([]), 'with MP105').to.deep.equal(['Commissioned', v2]);
    expect(await outcome(['MP105']), 'without').to.deep.equal(['Suspended', v1]);
    expect(await outcome(['MP105:smi-version/SR11.2-success']), 'without the update').to.deep.equal(['Suspended', v1]);
  });

  it('does not happen while the version read is not on the list; the version is stored or not, as its row says', async () => {
    expect(await readAgain(suspended().bench), 'not stated').to.deep.equal(['Suspended', v2]);
    const rows = { 'smi-version/version-not-on-the-CPL': false };
    expect(await readAgain(suspended({ rows }).bench), 'not stored').to.deep.equal(['Suspended', v1]);
  });

  for (const status of ['Cancelled', 'Expired', 'Withdrawn'] as const satisfies readonly CplStatus[]) {
    it(`does not happen on an entry that is ${status}, unless the row says so`, async () => {
      const outcome = async (rows: Readonly<Record<string, string>>) => {
        const { bench } = suspended({ rows });
        bench.list('ESME', v2, { status });
        return (await readAgain(bench))[0];
      };
      expect(await outcome({}), 'as the row stands').to.equal('Suspended');
      expect(await outcome({ [`restore/entry-${status}`]: 'restored' }), 'turned round').to.equal('Commissioned');
    });
  }

  it('does not happen on an entry of another model, or one held back from the copy of the DSP', async () => {
    const other = suspended();
    other.bench.list('ESME', v2, { deviceModel: 'Another ESME' });
    expect(await readAgain(other.bench), 'another model').to.deep.equal(['Suspended', v2]);
    expect(other.bench.consulted, 'row').to.include('restore/on-the-CPL-for-another-model');
    const otherType = suspended();
    otherType.bench.list('GSME', v2, { deviceModel: 'Scripted ESME' });
    expect((await readAgain(otherType.bench))[0], 'another Device Type').to.equal('Suspended');
    const heldBack = suspended();
    heldBack.bench.list('ESME', v2, {}, true);
    expect(await readAgain(heldBack.bench), 'held back').to.deep.equal(['Suspended', v2]);
    expect(heldBack.bench.consulted, 'row').to.include('restore/not-in-the-DSP-copy');
    heldBack.bench.list('ESME', v2);
    expect(heldBack.bench.status('ESME'), 'once it is in the copy').to.equal('Commissioned');
  });

  it('does nothing on the same old version: no change and no alert', async () => {
    const { bench, esme } = suspended();
    esme.version = v1;
    const alerts = bench.statusAlerts('supplier').length;
    expect(await readAgain(bench), 'SMI').to.deep.equal(['Suspended', v1]);
    expect(bench.statusAlerts('supplier'), 'alerts').to.have.length(alerts);
    expect(bench.journalled('smi-firmware'), 'changes').to.have.length(0);
    expect(bench.consulted, 'row').to.include('restore/same-old-version');
  });

  it('gives back what was held before the first of two removals from the list', async () => {
    const { bench } = suspended({}, 'InstalledNotCommissioned');
    bench.delist('ESME', v1);
    bench.dcc.acts.holdStatus(devices.ESME, 'Suspended');
    expect(bench.statuses('ESME'), 'history').to.deep.equal(['InstalledNotCommissioned', 'Suspended']);
    bench.list('ESME', v2);
    expect((await readAgain(bench))[0], 'restored').to.equal('InstalledNotCommissioned');
  });

  it('ends each of two cycles with the status held before it', async () => {
    const { bench, esme } = suspended({}, 'InstalledNotCommissioned');
    bench.list('ESME', v2);
    await readAgain(bench);
    bench.dcc.acts.holdStatus(devices.ESME, 'Commissioned');
    bench.delist('ESME', v2);
    bench.list('ESME', v3);
    esme.version = v3;
    expect(await readAgain(bench), 'SMI').to.deep.equal(['Commissioned', v3]);
    expect(bench.statuses('ESME'), 'history').to.deep.equal([
      'InstalledNotCommissioned',
      'Suspended',
      'InstalledNotCommissioned',
      'Commissioned',
      'Suspended',
      'Commissioned',
    ]);
  });

  for (const [what, change, status] of [
    ['decommissioned', (bench: DccBench) => decommission(bench), 'Decommissioned'],
    ['withdrawn', (bench: DccBench) => bench.dcc.acts.holdStatus(devices.ESME, 'Withdrawn'), 'Withdrawn'],
    ['recovered', (bench: DccBench) => bench.dcc.acts.undergo(devices.ESME, 'recovery-begun'), 'Recovery'],
  ] as const) {
    it(`does not resurrect a Device that was ${what} before a late Response`, async () => {
      const { bench, esme } = suspended();
      bench.list('ESME', v2);
      const late: Message[] = [];
      esme.answer = (command) => {
        late.push(command);
        return undefined;
      };
      await bench.send('supplier', '11.2', 'ESME', read);
      await bench.pass();
      await change(bench);
      for (const command of late) {
        esme.respond(command, esme.usual(command));
      }
      await bench.pass();
      expect(bench.status('ESME'), 'status').to.equal(status);
      expect(bench.statusAlerts('supplier'), 'no restoration is told of').not.to.include('deviceRestored');
      expect(bench.codes('supplier'), 'the Response is handed on').to.deep.equal(['I0']);
      expect(bench.consulted, 'row').to.include('restore/late-Response-after-the-status-changed');
    });
  }
});

const decommission = (bench: DccBench) =>
  bench.send('supplier', '8.3', 'DCC', { kind: 'decommissionDevice', deviceId: devices.ESME });

describe('restoration by SR11.3', () => {
  const again = async (options: BenchOptions, code: 0 | 1 | 2 | 3, version = v2) => {
    const { bench, esme } = suspended(options);
    bench.list('ESME', v2);
    esme.answer = ({ header }) => cs06.response.encode({ kind: 'immediate', code, version }, header.originatorCounter);
    await bench.sendCritical('supplier', '11.3', 'ESME', activate());
    await bench.pass();
    return [bench.status('ESME'), await bench.firmware('ESME')];
  };

  it('happens on success on either side of MP105', async () => {
    expect(await again({ at: '2021-11-03' }, 0), 'before').to.deep.equal(['Commissioned', v2]);
    expect(await again({}, 0), 'since').to.deep.equal(['Commissioned', v2]);
  });

  for (const code of [1, 2, 3] as const) {
    it(`happens on code ${code} with the running version since MP105, and not before`, async () => {
      expect(await again({ at: '2021-11-03' }, code), 'before').to.deep.equal(['Suspended', v1]);
      expect(await again({}, code), 'since').to.deep.equal(['Commissioned', v2]);
      const without = ['MP105:smi-version/SR11.3-non-success'];
      expect(await again({ without }, code), 'without the delta').to.deep.equal(['Suspended', v1]);
    });
  }

  it('does not happen on code 3 with the old version', async () => {
    expect(await again({}, 3, v1), 'SMI').to.deep.equal(['Suspended', v1]);
  });
});

describe('a Device in full service', () => {
  const outcome = async (rows: Readonly<Record<string, string>>) => {
    const bench = new DccBench({ rows });
    bench.enrol('ESME').version = v2;
    const [status, version] = await readAgain(bench);
    const alerts = bench.inbox('supplier').flatMap(({ body }) => (body.kind === 'dccAlertMessage' ? [body.alert] : []));
    return { status, version, alerts };
  };

  it('that reads a version off the list stays as it is, or is Suspended, as the row says', async () => {
    expect(await outcome({}), 'not stated').to.deep.equal({ status: 'Commissioned', version: v2, alerts: [] });
    const row = { 'restore/Commissioned-reads-a-version-not-on-the-CPL': 'Suspended' };
    expect(await outcome(row), 'by the row').to.include({ status: 'Suspended', version: v2 });
  });

  it('raises FirmwareVersionMismatch where its row says so', async () => {
    const row = {
      'restore/when-FirmwareVersionMismatch-is-raised': 'when the version differs from the one in the SMI',
    };
    expect((await outcome(row)).alerts, 'alerts').to.deep.equal([
      {
        kind: 'firmwareVersionMismatch',
        deviceId: devices.ESME,
        deviceType: 'ESME',
        firmwareVersionSmi: v1,
        firmwareVersionDevice: v2,
      },
    ]);
  });
});

describe('a version that stands for none', () => {
  it('is never stored, whatever result it came with', async () => {
    const bench = new DccBench();
    const ppmid = bench.enrol('PPMID');
    ppmid.version = firmwareVersion('00000000');
    await bench.send('supplier', '11.2', 'PPMID', read);
    await bench.pass();
    expect(await bench.firmware('PPMID'), 'SMI').to.equal(v1);
    expect(bench.consulted, 'row').to.include('smi-version/00000000');
    expect(bench.dcc.observations.answerCounts(devices.PPMID).shown.responses, 'it did answer').to.equal(1);
  });
});
