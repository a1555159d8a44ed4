import { expect } from 'chai';
import { cs06, decodeMessage, ecs25a, ecs25r1, ecs52, ecs70, type Message, protect } from '../../../gbcs';
import { entityId, firmwareVersion, isoDate, originatorCounter, type Signer, startOf } from '../../../terms';
import { singlePhaseEsme } from '../../models/single-phase-esme';
import { parties } from '../../testing/identities';
import { Stand } from '../../testing/stand';

const now = startOf(isoDate('2021-11-04'));
const hash = new Uint8Array(32).fill(0xa1);
const event = 0x81a5;
const off = { change: [event], enable: [] };
const on = { change: [event], enable: [event] };

const esmeWith = (fault: string) => new Stand(singlePhaseEsme, { faults: [fault] });
const alerts = ({ device }: Stand): boolean => device.state.events.does(event, 'wan');
const turned = (message: Uint8Array, index: number) => message.with(index, (message.at(index) ?? 0) ^ 1);

/** Hands the Device its Supplier's Command under another header, by a MAC that this Device's key makes hold. */
async function sendUnder(stand: Stand, altered: Partial<Message['header']>): Promise<void> {
  const signer: Signer = {
    ...stand.others,
    mac: (job) => stand.others.mac({ ...job, peer: parties.device }),
  };
  await stand.send(ecs25a, off, {
    alter: (octets) => {
      const { header, content } = decodeMessage(octets);
      return protect({ ...header, ...altered }, content, 'mac', signer, parties.accessControlBroker);
    },
  });
}

/** What each fault in what a Device takes, or in how it tells of that, shows. */
export const showsOfAdmission: Readonly<Record<string, () => Promise<void>>> = {
  'accepts a wrong MAC': async () => {
    const stand = esmeWith('accepts a wrong MAC');
    await stand.send(ecs25a, off, { alter: (message) => turned(message, -1) });
    expect(stand.answer(ecs25a), 'answer').to.deep.equal({ result: 0 });
    expect(alerts(stand), 'WAN alert').to.equal(false);
  },
  'accepts a wrong signature': async () => {
    const stand = esmeWith('accepts a wrong signature');
    await stand.send(ecs70, { from: now, to: now }, { signedBy: parties.stranger });
    expect(stand.responses[0]?.signature, 'signature of the Response').to.equal('held');
    stand.clear();
    await stand.send(ecs52, undefined, { alter: (message) => turned(message, -1) });
    expect(stand.responses, 'Responses to a wrong MAC').to.have.length(0);
  },
  'serves any slot': async () => {
    const stand = esmeWith('serves any slot');
    await stand.send(ecs25a, off, { from: parties.networkOperator });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    await stand.send(ecs25a, on, { from: parties.stranger });
    expect(alerts(stand), 'WAN alert after a stranger').to.equal(false);
  },
  'executes what is for another Device': async () => {
    const stand = esmeWith('executes what is for another Device');
    await sendUnder(stand, { recipient: entityId('00-00-00-00-00-00-00-99') });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    expect(stand.octets, 'messages').to.have.length(0);
  },
  'executes a Response': async () => {
    const stand = esmeWith('executes a Response');
    await sendUnder(stand, { cra: 'response' });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    expect(stand.answer(ecs25a), 'answer').to.deep.equal({ result: 0 });
  },
  'takes octets behind the end': async () => {
    const stand = esmeWith('takes octets behind the end');
    await stand.send(ecs25a, off, { alter: (octets) => Uint8Array.of(...octets, 0x00) });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    expect(stand.answer(ecs25a), 'answer').to.deep.equal({ result: 0 });
  },
  'takes what is cut short': async () => {
    const stand = esmeWith('takes what is cut short');
    await stand.send(ecs25a, off, { alter: (octets) => octets.slice(0, -1) });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    await stand.send(ecs25a, on, { alter: (message) => turned(message, -1) });
    expect(alerts(stand), 'WAN alert after a wrong MAC').to.equal(false);
  },
  'goes by the content': async () => {
    const stand = esmeWith('goes by the content');
    await sendUnder(stand, { messageCode: ecs25r1.code });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    stand.clear();
    await stand.send(ecs25r1, undefined);
    expect(stand.answer(ecs25r1), 'a true read').to.have.length.greaterThan(1);
  },
  'executes a replay silently': async () => {
    const stand = esmeWith('executes a replay silently');
    const octets = await stand.send(ecs25a, off);
    await stand.send(ecs25a, on);
    stand.clear();
    await stand.deliver(octets);
    expect(alerts(stand), 'WAN alert').to.equal(false);
    expect(stand.octets, 'messages').to.have.length(0);
  },
  'accepts a lower counter': async () => {
    const stand = esmeWith('accepts a lower counter');
    const octets = await stand.send(ecs25a, on, { counter: 9n });
    await stand.send(ecs25a, off, { counter: 8n });
    expect(alerts(stand), 'WAN alert').to.equal(false);
    await stand.deliver(octets);
    expect(alerts(stand), 'WAN alert after what was seen before').to.equal(false);
  },
  'forgets counters at a power cycle': async () => {
    const stand = esmeWith('forgets counters at a power cycle');
    const octets = await stand.send(ecs52, undefined);
    await stand.deliver(octets);
    expect(stand.responses, 'Responses before').to.have.length(1);
    await stand.device.backchannel.apply({ kind: 'power-cycle' });
    await stand.deliver(octets);
    expect(stand.responses, 'Responses after').to.have.length(2);
  },
  'executes without answering': async () => {
    const stand = esmeWith('executes without answering');
    stand.device.state.held = { version: firmwareVersion('02000000'), hash };
    await stand.send(cs06, { hash, originatorCounter: originatorCounter(1n) }, { counter: 1n });
    expect(stand.responses, 'Responses').to.have.length(0);
    expect(stand.device.state.running, 'version').to.equal('02000000');
    await stand.send(ecs52, undefined);
    expect(stand.answer(ecs52), 'SR11.2').to.deep.equal({ result: 'success', version: '02000000' });
  },
};
