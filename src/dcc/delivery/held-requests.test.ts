import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { RequestBody } from '../../duis';
import { type Instant, instant } from '../../terms';
import { DccBench, rulesOf, v2 } from '../testing/dcc-bench';

const hour = 3_600_000;
const readAt = (executionDateTime: Instant): RequestBody => ({ kind: 'readFirmwareVersion', executionDateTime });
const releaseRow = 'edge/future-dated-over-the-release';
const statusRow = 'edge/Suspended-after-acceptance';

describe('a Request that the DSP holds until its time', () => {
  it('is acknowledged at once, sent at its time, and answered', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    const at = instant(bench.time.now() + hour);
    expect((await bench.send('supplier', '11.2', 'ESME', readAt(at))).responseCode, 'code').to.equal('I99');
    await bench.pass(hour - 1);
    expect(esme.received, 'before its time').to.have.length(0);
    await bench.pass(2);
    expect(esme.received, 'at its time').to.have.length(1);
    expect(bench.codes('supplier'), 'the Response').to.deep.equal(['I0']);
  });

  it('is sent at once where its time has passed', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    await bench.send('supplier', '11.2', 'ESME', readAt(instant(bench.time.now() - hour)));
    await bench.pass();
    expect(esme.received, 'Commands').to.have.length(1);
    expect(bench.journalled('dcc-held'), 'nothing was held').to.have.length(0);
  });

  it('gets E21 where the Device is silent then, and E19 where it is gone', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    esme.answer = () => undefined;
    const at = instant(bench.time.now() + hour);
    await bench.send('supplier', '11.2', 'ESME', readAt(at));
    await bench.pass(hour + 31_000);
    expect(bench.codes('supplier'), 'silent').to.deep.equal(['E21']);
    await bench.send('supplier', '11.2', 'ESME', readAt(instant(bench.time.now() + hour)));
    await bench.send('supplier', '8.4', 'DCC', {
      kind: 'updateInventory',
      deviceId: esme.id,
      update: { set: 'delete' },
    });
    await bench.pass(hour + 1);
    expect(bench.codes('supplier'), 'gone').to.deep.equal(['E21', 'E19']);
  });

  it('is told at once where no Command can be made of it', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    const executionDateTime = instant(bench.time.now() + hour);
    const body: RequestBody = { kind: 'readInstantaneousImportRegisters', executionDateTime };
    const outcome = await bench.send('supplier', '4.1.1', 'ESME', body).catch((error: unknown) => error);
    expect(outcome, 'typed').to.include({ code: 'MB-DCC-NO-USE-CASE' });
  });

  it('is judged by the status at acceptance or at execution, as its row says', async () => {
    const outcome = async (rows: Readonly<Record<string, string>>) => {
      const bench = new DccBench({ at: '2021-11-03', rows });
      const esme = bench.enrol('ESME');
      await bench.send('supplier', '11.2', 'ESME', readAt(instant(bench.time.now() + hour)));
      bench.dcc.acts.holdStatus(esme.id, 'Suspended');
      await bench.pass(hour + 1);
      return [esme.received.length, ...bench.codes('supplier')];
    };
    expect(await outcome({}), 'not stated: at acceptance').to.deep.equal([1, 'I0']);
    expect(await outcome({ [statusRow]: 'status at execution' }), 'at execution').to.deep.equal([0, 'E5']);
  });

  it('is judged by the rules of either day where the rules follow the clock over the release', async () => {
    const outcome = async (rows: Readonly<Record<string, string>>) => {
      const bench = new DccBench({ at: '2021-11-03', rows });
      bench.dcc.acts.followRules((day) => rulesOf(day, [], rows));
      const esme = bench.enrol('ESME', { status: 'Suspended' });
      esme.version = v2;
      bench.list('ESME', v2);
      bench.dcc.acts.holdStatus(esme.id, 'Commissioned');
      bench.dcc.acts.holdStatus(esme.id, 'Suspended');
      const { responseCode } = await bench.send(
        'supplier',
        '11.2',
        'ESME',
        readAt(instant(bench.time.now() + 30 * hour)),
      );
      await bench.pass(30 * hour + 1);
      return [responseCode, esme.received.length, bench.status('ESME')];
    };
    expect(await outcome({}), 'rules of 3 November').to.deep.equal(['E5', 0, 'Suspended']);
    const later = { [releaseRow]: 'rules of the day of execution' };
    expect(await outcome(later), 'rules of 4 November').to.deep.equal(['I99', 1, 'Commissioned']);
  });
});
