import { describe, it } from 'node:test';
import { expect } from 'chai';
import { criticalAlertDlms, criticalAlertGbz, ecs70, gcs28, nonCriticalAlertGbz } from '../../gbcs';
import { instant, isoDate, startOf } from '../../terms';
import { gsme } from '../models/gsme';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { Stand } from '../testing/stand';

const now = startOf(isoDate('2021-11-04'));
const minute = 60_000;
const around = { from: instant(now - minute), to: instant(now + 60 * minute) };
const past = { from: instant(now - 2 * minute), to: instant(now - minute) };
const wrong = instant(now + 7 * minute);

describe('SR6.11 and SR8.1.1', () => {
  it('set the clock of an ESME to the time of its hub, and the first one raises 8F69', async () => {
    const stand = new Stand(singlePhaseEsme);
    stand.device.clock.setTo(wrong);
    await stand.send(ecs70, around);
    expect(stand.answer(ecs70), 'answer').to.deep.equal({ results: [0, 0, 0, 0, 0], time: { at: now }, status: 0 });
    expect(stand.responses[0]?.signature, 'signature').to.equal('held');
    const [alert] = stand.alerts;
    expect(
      alert && criticalAlertDlms.codec.decode(alert.message.content, alert.message.header.originatorCounter),
      'alert',
    ).to.deep.equal({ alertCode: 0x8f69, at: now });
    await stand.send(ecs70, around);
    expect(stand.alerts, 'alerts after a second time').to.have.length(1);
  });

  it('leave the clock of an ESME where the time lies outside the interval', async () => {
    const stand = new Stand(singlePhaseEsme);
    stand.device.clock.setTo(wrong);
    await stand.send(ecs70, past);
    expect(stand.answer(ecs70), 'answer').to.deep.equal({ results: [0, 0, 0, 0, 0], time: { at: wrong }, status: 2 });
    expect(stand.device.state.eventLog, 'Event Log').to.deep.equal([{ at: wrong, code: '81C6' }]);
    expect(stand.alerts, 'alerts').to.have.length(0);
  });

  it('of an ESME whose clock cannot be read fail in the last two steps', async () => {
    const stand = new Stand(singlePhaseEsme);
    stand.device.state.broken.add('clock');
    await stand.send(ecs70, around);
    expect(stand.answer(ecs70), 'answer').to.deep.equal({ results: [0, 0, 0, 1, 0xfa] });
  });

  it('set the clock of a GSME when it wakes', async () => {
    const stand = new Stand(gsme);
    await stand.send(gcs28, around);
    expect(stand.responses, 'Responses while it sleeps').to.have.length(0);
    await stand.wait(30 * minute);
    const woken = instant(now + 30 * minute);
    expect(stand.answer(gcs28), 'answer').to.deep.equal({ time: woken, status: 0 });
    const [alert] = stand.alerts;
    expect(
      alert && criticalAlertGbz.codec.decode(alert.message.content, alert.message.header.originatorCounter),
      'alert',
    ).to.deep.equal({ alertCode: 0x8f69, at: woken });
  });

  it('leave the clock of a GSME, unreliable, where the time lies outside the interval', async () => {
    const stand = new Stand(gsme);
    stand.device.state.events.set(0x81c6, 'wan', true);
    await stand.send(gcs28, past);
    await stand.wait(30 * minute);
    expect(stand.answer(gcs28)?.status, 'status').to.equal(2);
    const [alert] = stand.alerts;
    expect(alert?.mac, 'MAC of the alert').to.equal('held');
    expect(
      alert &&
        nonCriticalAlertGbz.codec.decode(alert.message.content, alert.message.header.originatorCounter).alertCode,
      'alert',
    ).to.equal(0x81c6);
  });
});
