import { expect } from 'chai';
import { criticalAlertDlms, ecs52, ecs70 } from '../../../gbcs';
import { isoDate, startOf } from '../../../terms';
import { singlePhaseEsme } from '../../models/single-phase-esme';
import { parties } from '../../testing/identities';
import { type Seen, Stand } from '../../testing/stand';

const now = startOf(isoDate('2021-11-04'));
const twoHours = 2 * 60 * 60_000;
/** A tamper that is alerted under a signature, to the Supplier. */
const tamper = 0x8f3f;

/** An ESME that has sent so many Alerts. */
async function alerting(fault: string, count = 1): Promise<Stand> {
  const stand = new Stand(singlePhaseEsme, { faults: [fault] });
  for (let sent = 0; sent < count; sent += 1) {
    stand.device.raise(tamper);
  }
  await stand.settle();
  return stand;
}

/** The signed Response of the same ESME. */
async function signedResponse(stand: Stand): Promise<Seen | undefined> {
  await stand.send(ecs70, { from: now, to: now });
  return stand.responses[0];
}

/** What each fault of Alerts, or of what protects a message, shows at the wire. */
export const showsOfAlerts: Readonly<Record<string, () => Promise<void>>> = {
  'alert unsigned': async () => {
    const stand = await alerting('alert unsigned');
    const [alert] = stand.alerts;
    expect([alert?.mac, alert?.signature], 'MAC and signature').to.deep.equal(['absent', 'absent']);
    expect((await signedResponse(stand))?.signature, 'signature of a Response').to.equal('held');
  },
  'alert wrongly signed': async () => {
    const stand = await alerting('alert wrongly signed');
    expect(stand.alerts[0]?.signature, 'signature').to.equal('failed');
    expect((await signedResponse(stand))?.signature, 'signature of a Response').to.equal('held');
  },
  'alert with a MAC for a signature': async () => {
    const stand = await alerting('alert with a MAC for a signature');
    const [alert] = stand.alerts;
    expect([alert?.mac, alert?.signature], 'MAC and signature').to.deep.equal(['held', 'absent']);
    expect((await signedResponse(stand))?.signature, 'signature of a Response').to.equal('held');
  },
  'response with a MAC for a signature': async () => {
    const stand = await alerting('response with a MAC for a signature');
    const response = await signedResponse(stand);
    expect([response?.mac, response?.signature], 'MAC and signature').to.deep.equal(['held', 'absent']);
    expect(stand.alerts[0]?.signature, 'signature of an Alert').to.equal('held');
  },
  'alert late': async () => {
    const stand = await alerting('alert late');
    await stand.send(ecs52, undefined);
    expect(stand.responses, 'Responses').to.have.length(1);
    await stand.wait(twoHours - 1);
    expect(stand.alerts, 'Alerts before').to.have.length(0);
    await stand.wait(1);
    expect(stand.alerts[0]?.signature, 'signature of the late one').to.equal('held');
  },
  'alerts with a constant counter': async () => {
    const stand = await alerting('alerts with a constant counter', 2);
    for (const { message, signature } of stand.alerts) {
      const { header, content } = message;
      expect(header.originatorCounter, 'counter').to.equal(1n);
      expect(signature, 'signature').to.equal('held');
      expect(criticalAlertDlms.codec.decode(content, header.originatorCounter).alertCode, 'code').to.equal(tamper);
    }
    expect(stand.alerts, 'Alerts').to.have.length(2);
  },
  'alert to the wrong party': async () => {
    const stand = await alerting('alert to the wrong party');
    expect(stand.alerts[0]?.message.header.recipient, 'recipient').to.equal(parties.networkOperator);
    expect(stand.alerts[0]?.signature, 'signature').to.equal('held');
  },
};
