import { describe, it } from 'node:test';
import { expect } from 'chai';
import { criticalAlertDlms, ecs52, type Message, protect, responseHeader } from '../../gbcs';
import { activate, DccBench, read, v1, v2 } from '../testing/dcc-bench';
import { acb, devices, signer, users } from '../testing/parties';

const half = 15_000;

function silentEsme(options: ConstructorParameters<typeof DccBench>[0] = {}) {
  const bench = new DccBench(options);
  const esme = bench.enrol('ESME');
  esme.answer = () => undefined;
  return { bench, esme };
}

const versionAnswer = ({ header }: Message, version = v1) =>
  ecs52.response.encode({ result: 'success', version }, header.originatorCounter);

describe('delivery', () => {
  it('tells of a silent Device with E21 at the deadline, and not before', async () => {
    const { bench } = silentEsme();
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.pass(29_999);
    expect(bench.codes('supplier'), 'before').to.deep.equal([]);
    await bench.pass(2);
    expect(bench.codes('supplier'), 'after').to.deep.equal(['E21']);
  });

  it('has a deadline by Device Type: a GSME is given two wakes', async () => {
    const bench = new DccBench();
    const gsme = bench.enrol('GSME');
    bench.enrol('ESME');
    gsme.answer = () => undefined;
    await bench.send('gasSupplier', '11.2', 'GSME', read);
    await bench.pass(3_600_000);
    expect(bench.codes('gasSupplier'), 'after an hour').to.deep.equal([]);
    await bench.pass(31_000);
    expect(bench.codes('gasSupplier'), 'after two wakes').to.deep.equal(['E21']);
    expect(
      [devices.GSME, devices.ESME].map((each) => bench.dcc.observations.responseDeadline(each).shown),
      'told',
    ).to.deep.equal([3_630_000, 30_000]);
  });

  it('takes a Response that misses the target time and not the deadline, and says so', async () => {
    const { bench, esme } = silentEsme({ deadlines: { target: 1000 } });
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.pass(half);
    const [command] = esme.received;
    if (command !== undefined) {
      esme.respond(command, versionAnswer(command));
    }
    await bench.pass();
    expect(bench.codes('supplier'), 'taken').to.deep.equal(['I0']);
    expect(bench.journalled('slow-response'), 'noted').to.have.length(1);
  });

  it('sends again with a new Originator Counter as often as it is told to', async () => {
    const { bench, esme } = silentEsme({ retries: { count: 2, pause: 1000 } });
    bench.enrol('CHF').answer = () => undefined;
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.send('supplier', '11.2', 'CHF', read);
    await bench.pass(120_000);
    const counters = esme.received.map(({ header }) => header.originatorCounter);
    expect(new Set(counters).size, 'each its own').to.equal(3);
    expect([...counters].sort(), 'rising').to.deep.equal(counters);
    expect(bench.codes('supplier'), 'one E21 for each Request').to.deep.equal(['E21', 'E21']);
  });

  it('answers the Request under its own ID where a retry was answered', async () => {
    const { bench, esme } = silentEsme({ retries: { count: 1, pause: 0 } });
    const request = bench.request('supplier', '11.2', devices.ESME, read, 1);
    await bench.submit(request);
    await bench.pass(half);
    esme.answer = (command) => esme.usual(command);
    await bench.pass(half + 1);
    const [response] = bench.inbox('supplier');
    expect([response?.responseCode, response?.requestId], 'Response').to.deep.equal(['I0', request.requestId]);
  });

  it('never sends a signed Command again: its counter is under the signature', async () => {
    const { bench, esme } = silentEsme({ retries: { count: 3, pause: 0 } });
    await bench.sendCritical('supplier', '11.3', 'ESME', activate());
    await bench.pass(120_000);
    expect(esme.received, 'Commands').to.have.length(1);
    expect(bench.codes('supplier'), 'told').to.deep.equal(['E21']);
  });

  it('sees a Device that answers twice, and hands on one Response', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.pass();
    const [command] = esme.received;
    if (command !== undefined) {
      esme.respond(command);
    }
    await bench.pass();
    expect(bench.codes('supplier'), 'handed on').to.deep.equal(['I0']);
    expect(bench.dcc.observations.answerCounts(esme.id).shown, 'counted').to.deep.equal({
      responses: 1,
      duplicates: 1,
      late: 0,
      dropped: 0,
    });
    expect(bench.journalled('duplicate-response'), 'journalled').to.have.length(1);
  });

  it('does nothing on a Response that comes after it was given up', async () => {
    const { bench, esme } = silentEsme();
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.pass(31_000);
    const [command] = esme.received;
    bench.list('ESME', v2);
    if (command !== undefined) {
      esme.respond(command, versionAnswer(command, v2));
    }
    await bench.pass();
    expect(bench.codes('supplier'), 'E21 stands').to.deep.equal(['E21']);
    expect(await bench.firmware('ESME'), 'SMI').to.equal(v1);
    expect(bench.dcc.observations.answerCounts(esme.id).shown.late, 'counted').to.equal(1);
    expect(bench.journalled('late-response'), 'journalled').to.have.length(1);
  });

  it('drops what is no message, has a wrong MAC, no protection, or another originator', async () => {
    const { bench, esme } = silentEsme();
    await bench.send('supplier', '11.2', 'CHF', read);
    bench.enrol('CHF');
    await bench.send('otherUser', '11.2', 'ESME', read);
    await bench.pass();
    const [command] = esme.received;
    if (command !== undefined) {
      const header = responseHeader(command.header);
      const good = protect(header, versionAnswer(command), 'mac', signer, acb);
      const bent = good.slice();
      bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1;
      const bare = good.slice(good.indexOf(0xdf), -12);
      const foreign = protect({ ...header, originator: devices.CHF }, versionAnswer(command), 'mac', signer, acb);
      for (const octets of [Uint8Array.of(1, 2, 3), bent, bare, foreign]) {
        esme.transmit(octets);
      }
      await bench.pass();
      expect(bench.codes('otherUser'), 'nothing of it counts').to.deep.equal([]);
      esme.transmit(good);
    }
    await bench.pass();
    expect(bench.codes('otherUser'), 'the true one does').to.deep.equal(['I0']);
    expect(bench.dcc.observations.answerCounts(esme.id).shown, 'counted').to.include({ dropped: 4, responses: 1 });
    expect(bench.journalled('dcc-dropped'), 'journalled').to.have.length(4);
  });

  it('drops an Alert that comes over the link of another Device', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    const { code, codec } = criticalAlertDlms;
    const header = {
      cra: 'alert',
      originatorCounter: bench.counter(),
      originator: devices.CHF,
      recipient: users.supplier.id,
      messageCode: code,
    } as const;
    const content = codec.encode({ alertCode: 0x8f3e, at: bench.time.now() }, header.originatorCounter);
    esme.transmit(protect(header, content, 'signature', signer, acb));
    await bench.pass();
    expect(bench.inbox('supplier'), 'handed on').to.have.length(0);
    esme.alert(code, users.supplier.id, (counter) =>
      codec.encode({ alertCode: 0x8f3e, at: bench.time.now() }, counter),
    );
    await bench.pass();
    const [{ body } = { body: undefined }] = bench.inbox('supplier');
    expect(body?.kind === 'deviceAlertMessage' && body.alertCode, 'its own').to.equal('8F3E');
  });

  it('hands on a Response whose content it cannot read, and takes nothing from it', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    esme.answer = () => Uint8Array.of(5, 0);
    await bench.send('supplier', '11.2', 'ESME', read);
    await bench.pass();
    expect(bench.codes('supplier'), 'handed on').to.deep.equal(['I0']);
    expect(bench.journalled('dcc-unreadable'), 'journalled').to.have.length(1);
    expect(await bench.firmware('ESME'), 'SMI').to.equal(v1);
  });

  it('tells of a Device that it has no way to with E21 or E20, as the row says', async () => {
    const outcome = async (rows: Readonly<Record<string, unknown>>) => {
      const bench = new DccBench({ rows });
      const esme = bench.enrol('ESME', { status: 'Pending' });
      bench.dcc.acts.disconnect(esme.id);
      const { responseCode } = await bench.send('supplier', '11.2', 'ESME', read);
      await bench.pass(10);
      const early = [...bench.codes('supplier')];
      await bench.pass(31_000);
      return [responseCode, early, bench.codes('supplier'), esme.received.length];
    };
    expect(await outcome({}), 'not stated').to.deep.equal(['I99', [], ['E21'], 0]);
    const row = { 'edge/Pending-Device-unreachable': 'E20' };
    expect(await outcome(row), 'E20').to.deep.equal(['I99', ['E20'], ['E20'], 0]);
  });

  it('passes a Response of a Device Suspended meanwhile on or withholds it, as the row says', async () => {
    const outcome = async (rows: Readonly<Record<string, unknown>>) => {
      const { bench, esme } = silentEsme({ rows });
      await bench.send('supplier', '11.2', 'ESME', read);
      bench.dcc.acts.holdStatus(esme.id, 'Suspended');
      await bench.pass();
      const [command] = esme.received;
      if (command !== undefined) {
        esme.respond(command, versionAnswer(command));
      }
      await bench.pass();
      return bench.codes('supplier');
    };
    expect(await outcome({}), 'not stated').to.deep.equal(['I0']);
    expect(await outcome({ 'edge/Response-from-a-Suspended-Device': 'withheld' }), 'withheld').to.deep.equal([]);
  });
});
