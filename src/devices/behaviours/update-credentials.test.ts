import { describe, it } from 'node:test';
import { expect } from 'chai';
import { credentialsAlert, cs02b, ecs52, type UpdateCredentials } from '../../gbcs';
import { type EntityId, fromHex, isoDate, originatorCounter, startOf } from '../../terms';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';

const tomorrow = startOf(isoDate('2021-11-05'));
const signs = { role: 2, keyUsage: Uint8Array.of(0x07, 0x80) };
const issuer = '1122334455667788';
const otherIssuer = '9922334455667788';
const [byTransitionalCos] = cs02b.filter(({ code }) => code === 0x0107);

/** What of a certificate a Device reads, in a SEQUENCE. */
function certificate(party: string, keyId: string, by: string): Uint8Array {
  const names = `060355042D030900${party}0603551D0E040A0408${keyId}0603551D23040C300A8008${by}`;
  const content = fromHex(`04${(names.length / 2).toString(16)}${names}`) ?? new Uint8Array(0);
  return Uint8Array.of(0x30, content.length, ...content);
}

function handover(to: EntityId, by = issuer): Omit<UpdateCredentials, 'originatorCounter'> {
  return {
    mode: 7,
    authorisingCell: { role: 5, keyUsage: signs.keyUsage },
    otherFloors: [{ role: 2, floor: originatorCounter(500n) }],
    replacements: [{ certificate: certificate(to, 'AAAAAAAAAAAAAAAA', by), cell: signs }],
    pathCertificates: [certificate(to, issuer, issuer)],
  };
}

async function send(
  stand: Stand,
  value: Omit<UpdateCredentials, 'originatorCounter'>,
  from: EntityId = parties.transitionalCos,
) {
  if (byTransitionalCos === undefined) {
    return expect.fail('there is no such use case');
  }
  const counter = 1n;
  await stand.send(byTransitionalCos, { ...value, originatorCounter: originatorCounter(counter) }, { from, counter });
  return stand.answer(byTransitionalCos);
}

async function answers(stand: Stand, from: EntityId, counter: bigint): Promise<boolean> {
  stand.clear();
  await stand.send(ecs52, undefined, { from, counter });
  return stand.responses.length === 1;
}

describe('CS02b by the transitional CoS party', () => {
  it('hands the Device to another Supplier, from the floor of his counters on', async () => {
    const stand = new Stand(singlePhaseEsme);
    expect(await answers(stand, parties.stranger, 501n), 'new one before').to.equal(false);
    stand.clear();
    const answer = await send(stand, handover(parties.stranger));
    expect(answer?.kind === 'immediate' && answer.outcome.cells.map(({ status }) => status), 'cells').to.deep.equal([
      0,
    ]);
    expect(stand.device.state.securityLog.at(-1)?.code, 'Security Log').to.equal('8F70');
    expect(await answers(stand, parties.stranger, 500n), 'new one at the floor').to.equal(false);
    expect(await answers(stand, parties.stranger, 501n), 'new one above the floor').to.equal(true);
    expect(await answers(stand, parties.supplier, 900n), 'old one after').to.equal(false);
  });

  it('does so when its time has come, and tells of it by 8F66', async () => {
    const stand = new Stand(singlePhaseEsme);
    expect(await send(stand, { ...handover(parties.stranger), execution: tomorrow }), 'answer').to.deep.equal({
      kind: 'accepted',
    });
    expect(stand.device.state.trust.supplier, 'Supplier before').to.equal(parties.supplier);
    await stand.wait(86_400_000);
    expect(stand.device.state.trust.supplier, 'Supplier after').to.equal(parties.stranger);
    const [alert] = stand.alerts;
    const told = alert && credentialsAlert.codec.decode(alert.message.content, alert.message.header.originatorCounter);
    expect(told?.alertCode, 'alert').to.equal(0x8f66);
    expect(alert?.message.header.recipient, 'recipient').to.equal(parties.transitionalCos);
  });

  it('leaves a cell whose new certificate has no path to its issuer', async () => {
    const stand = new Stand(singlePhaseEsme);
    const answer = await send(stand, handover(parties.stranger, otherIssuer));
    expect(answer?.kind === 'immediate' && answer.outcome.cells.map(({ status }) => status), 'cells').to.deep.equal([
      10,
    ]);
    expect(stand.device.state.trust.supplier, 'Supplier').to.equal(parties.supplier);
  });

  it('is nothing that the Supplier may send', async () => {
    const stand = new Stand(singlePhaseEsme);
    await send(stand, handover(parties.stranger), parties.supplier);
    expect(stand.responses, 'Responses').to.have.length(0);
    expect(stand.device.state.trust.supplier, 'Supplier').to.equal(parties.supplier);
  });
});
