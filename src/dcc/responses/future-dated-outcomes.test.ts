import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { RequestBody } from '../../duis';
import { activationOutcomeAlert, cs06 } from '../../gbcs';
import { type FirmwareVersion, type Instant, instant, originatorCounter } from '../../terms';
import { DccBench, v1, v2 } from '../testing/dcc-bench';
import { users } from '../testing/parties';
import type { ScriptedDevice } from '../testing/scripted-device';

const hour = 3_600_000;
const accepted = cs06.response.encode({ kind: 'accepted' }, originatorCounter(0n));

const activateAt = (executionDateTime: Instant | 'cancel'): RequestBody => ({
  kind: 'activateFirmware',
  firmwareHash: new Uint8Array(32).fill(7),
  executionDateTime,
});

async function taken(bench: DccBench, esme: ScriptedDevice) {
  esme.answer = () => accepted;
  const at = instant(bench.time.now() + hour);
  await bench.sendCritical('supplier', '11.3', 'ESME', activateAt(at));
  await bench.pass();
  const [command] = esme.received;
  if (command === undefined) {
    throw new RangeError('no Command came');
  }
  return { at, counter: command.header.originatorCounter };
}

function tell(
  esme: ScriptedDevice,
  { at, counter }: Awaited<ReturnType<typeof taken>>,
  alertCode: number,
  version: FirmwareVersion,
): void {
  const outcome = { code: alertCode === 0x8f66 ? 0 : 3, version } as const;
  esme.alert(activationOutcomeAlert.code, users.supplier.id, (own) =>
    activationOutcomeAlert.codec.encode({ alertCode, execution: at, commandCounter: counter, outcome }, own),
  );
}

const payloads = (bench: DccBench) =>
  bench.inbox('supplier').map(({ body }) => {
    const payload = body.kind === 'responseMessage' ? body.payload : undefined;
    return payload?.kind === 'futureDatedDeviceAlertMessage'
      ? [payload.alertCode, payload.instructionNumber, payload.totalCommandInstructions]
      : (payload?.kind ?? body.kind);
  });

describe('a Command that the Device keeps until its time', () => {
  it('is answered NULL at once, and by its alert under the same Request ID at the time', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    const command = await taken(bench, esme);
    expect(await bench.firmware('ESME'), 'nothing is known yet').to.equal(v1);
    bench.list('ESME', v2);
    await bench.pass(hour);
    tell(esme, command, 0x8f66, v2);
    await bench.pass(48 * hour);
    expect(payloads(bench), 'documents').to.deep.equal(['gbcsPayload', ['8F66', 1, 1]]);
    const ids = bench.inbox('supplier').map(({ requestId }) => requestId?.counter);
    expect(ids, 'one exchange').to.deep.equal([command.counter, command.counter]);
    expect(await bench.firmware('ESME'), 'SMI').to.equal(v2);
  });

  it('restores a Device that was Suspended after it accepted the Command', async () => {
    const bench = new DccBench({ at: '2021-11-03' });
    const esme = bench.enrol('ESME', { status: 'InstalledNotCommissioned' });
    const command = await taken(bench, esme);
    bench.list('ESME', v2);
    bench.delist('ESME', v1);
    expect(bench.status('ESME'), 'meanwhile').to.equal('Suspended');
    tell(esme, command, 0x8f66, v2);
    await bench.pass();
    expect(bench.statuses('ESME'), 'history').to.deep.equal([
      'InstalledNotCommissioned',
      'Suspended',
      'InstalledNotCommissioned',
    ]);
  });

  it('updates the SMI from 8F67 or not, as its row says', async () => {
    const outcome = async (rows: Readonly<Record<string, unknown>>) => {
      const bench = new DccBench({ rows });
      const esme = bench.enrol('ESME');
      bench.list('ESME', v2);
      tell(esme, await taken(bench, esme), 0x8f67, v2);
      await bench.pass();
      return [payloads(bench).at(-1), await bench.firmware('ESME')];
    };
    expect(await outcome({}), 'not stated').to.deep.equal([['8F67', 1, 1], v1]);
    expect(await outcome({ 'smi-version/8F67': true }), 'by an overlay').to.deep.equal([['8F67', 1, 1], v2]);
  });

  it('gets E30 where its outcome never comes, and no E30 where it was cancelled', async () => {
    const bench = new DccBench({ deadlines: { futureDated: hour } });
    const esme = bench.enrol('ESME');
    await taken(bench, esme);
    await bench.pass(2 * hour - 2);
    expect(bench.codes('supplier'), 'in time').to.deep.equal(['I0']);
    await bench.pass(3);
    expect(bench.codes('supplier'), 'overdue').to.deep.equal(['I0', 'E30']);
    await bench.sendCritical('supplier', '11.3', 'ESME', activateAt(instant(bench.time.now() + hour)));
    await bench.pass();
    await bench.sendCritical('supplier', '11.3', 'ESME', activateAt('cancel'));
    await bench.pass(48 * hour);
    expect(bench.codes('supplier'), 'cancelled').to.deep.equal(['I0', 'E30', 'I0', 'I0']);
  });

  it('hands on an outcome that no Command waits for as a Device Alert', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    tell(esme, { at: bench.time.now(), counter: bench.counter() }, 0x8f66, v1);
    await bench.pass();
    expect(payloads(bench), 'documents').to.deep.equal(['deviceAlertMessage']);
  });

  it('passes alerts of a Suspended Device on or withholds them, as the row says', async () => {
    const outcome = async (rows: Readonly<Record<string, unknown>>) => {
      const bench = new DccBench({ rows });
      const esme = bench.enrol('ESME', { status: 'Suspended' });
      tell(esme, { at: bench.time.now(), counter: bench.counter() }, 0x8f66, v1);
      await bench.pass();
      return payloads(bench);
    };
    expect(await outcome({}), 'not stated').to.deep.equal(['deviceAlertMessage']);
    const withheld = { 'edge/alert-from-a-Suspended-Device': 'withheld' };
    expect(await outcome(withheld), 'withheld').to.deep.equal([]);
  });
});
