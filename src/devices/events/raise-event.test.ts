import { describe, it } from 'node:test';
import { expect } from 'chai';
import { criticalAlertDlms, ecs25a, nonCriticalAlertDlms } from '../../gbcs';
import { isoDate, startOf } from '../../terms';
import { gbcs3Esme } from '../models/gbcs-3-esme';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';

const at = startOf(isoDate('2021-11-04'));

async function raised(event: number): Promise<Stand> {
  const stand = new Stand(singlePhaseEsme);
  stand.device.raise(event);
  await stand.settle();
  return stand;
}

describe('An event', () => {
  it('that the Supplier configures goes to his log, and to him under a MAC', async () => {
    const stand = await raised(0x81c1);
    expect(stand.device.state.eventLog, 'Event Log').to.deep.equal([{ at, code: '81C1' }]);
    const [alert] = stand.alerts;
    expect(alert?.message.header.recipient, 'recipient').to.equal(parties.supplier);
    expect([alert?.mac, alert?.signature], 'protection').to.deep.equal(['held', 'absent']);
    expect(
      alert && nonCriticalAlertDlms.codec.decode(alert.message.content, alert.message.header.originatorCounter),
      'alert',
    ).to.deep.equal({ alertCode: 0x81c1, at });
  });

  it('that the Network Operator configures goes to the Power Event Log, and to him', async () => {
    const stand = await raised(0x8006);
    expect(stand.device.state.powerEventLog, 'Power Event Log').to.deep.equal([{ at, code: '8006' }]);
    expect(stand.alerts[0]?.message.header.recipient, 'recipient').to.equal(parties.networkOperator);
  });

  it('of the supply goes to the Power Event Log, the Supplier being its owner', async () => {
    const stand = await raised(0x81bb);
    expect(stand.device.state.powerEventLog, 'Power Event Log').to.deep.equal([{ at, code: '81BB' }]);
    expect(stand.device.state.eventLog, 'Event Log').to.deep.equal([]);
    expect(stand.alerts[0]?.message.header.recipient, 'recipient').to.equal(parties.supplier);
  });

  it('is silent once SR6.22 has said so', async () => {
    const stand = new Stand(singlePhaseEsme);
    await stand.send(ecs25a, { change: [0x81c1], enable: [] });
    stand.device.raise(0x81c1);
    await stand.settle();
    expect(stand.alerts, 'alerts').to.have.length(0);
    expect(stand.device.state.eventLog, 'Event Log').to.have.length(1);
  });

  it('that nobody configures is logged and alerted as it always is, under a signature', async () => {
    const stand = await raised(0x8f3f);
    expect(stand.device.state.securityLog, 'Security Log').to.deep.equal([{ at, code: '8F3F' }]);
    const [alert] = stand.alerts;
    expect([alert?.mac, alert?.signature], 'protection').to.deep.equal(['absent', 'held']);
    expect(
      alert && criticalAlertDlms.codec.decode(alert.message.content, alert.message.header.originatorCounter),
      'alert',
    ).to.deep.equal({ alertCode: 0x8f3f, at });
  });

  it('is kept among the latest hundred', () => {
    const stand = new Stand(singlePhaseEsme);
    for (let count = 0; count < 150; count += 1) {
      stand.device.raise(0x8f43);
    }
    expect(stand.device.state.securityLog, 'Security Log').to.have.length(100);
  });
});

describe('an alert of the maker’s own', () => {
  it('is sent always, by a meter that can’t be told not to', async () => {
    const stand = new Stand(gbcs3Esme);
    stand.device.raise(0x81a5);
    await stand.settle();
    expect(stand.alerts.length, 'alerts').to.equal(1);
    stand.clear();
    await stand.send(ecs25a, { change: [0x81a5], enable: [] });
    expect(stand.answer(ecs25a), 'answer').to.deep.equal({ result: 1 });
    stand.device.raise(0x81a5);
    await stand.settle();
    expect(stand.alerts.length, 'alerts after SR6.22').to.equal(1);
  });
});
