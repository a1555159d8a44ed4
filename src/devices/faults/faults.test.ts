import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  type Codec,
  cs06,
  cs08,
  ecs25a,
  ecs25r1,
  ecs52,
  ecs70,
  firmwareReceiptAlert,
  gcs13a,
  gcs20,
  gcs20r,
  gcs38,
  type Message,
  openSealed,
  signedPartOf,
} from '../../gbcs';
import { CodecError, firmwareVersion, instant, isoDate, originatorCounter, startOf } from '../../terms';
import { gsme } from '../models/gsme';
import { ppmid } from '../models/ppmid';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties, signerOf } from '../testing/identities';
import { testImage } from '../testing/images';
import { drawn, type Seen, Stand } from '../testing/stand';
import { faults } from './catalogue';
import { showsOfAdmission } from './testing/shows-of-admission';
import { showsOfAlerts } from './testing/shows-of-alerts';

const hash = new Uint8Array(32).fill(0xa1);
const otherHash = new Uint8Array(32).fill(0xb2);
const halfAnHour = 30 * 60_000;
const now = startOf(isoDate('2021-11-04'));

const esmeWith = (fault: string) => new Stand(singlePhaseEsme, { faults: [fault] });

async function read(stand: Stand) {
  await stand.send(ecs52, undefined);
  return stand.answer(ecs52);
}

function hold(stand: Stand): Stand {
  stand.device.state.held = { version: firmwareVersion('02000000'), hash };
  return stand;
}

function activate(stand: Stand, named: Uint8Array, counter = 1n) {
  return stand.send(cs06, { hash: named, originatorCounter: originatorCounter(counter) }, { counter });
}

/** What a GSME at 12.345 m³ tells its Supplier. */
async function consumption(fault: string) {
  const meter = new Stand(gsme, { faults: [fault] });
  meter.device.state.litres = 12_345;
  await meter.send(gcs13a, undefined);
  await meter.wait(halfAnHour);
  const [answer] = meter.responses;
  const part = answer && openSealed(answer.message.header, meter.answer(gcs13a) ?? new Uint8Array(), meter.others);
  return { told: part ? gcs13a.part.decode(part, originatorCounter(1000n)) : undefined, mac: answer?.mac };
}

/** What each fault shows at the wire, by its name. */
const shows: Readonly<Record<string, () => Promise<void>>> = {
  ...showsOfAdmission,
  ...showsOfAlerts,
  'response lost': async () => {
    const stand = hold(esmeWith('response lost'));
    await activate(stand, hash);
    await stand.offer(testImage('03000000', { by: parties.supplier, signer: stand.others }).file);
    expect(stand.device.state.running, 'version').to.equal('02000000');
    expect(
      stand.seen.map(({ message }) => message.header.cra),
      'messages',
    ).to.deep.equal(['alert']);
  },
  silent: async () => {
    const stand = hold(esmeWith('silent'));
    await activate(stand, hash);
    stand.device.raise(0x8f3f);
    await stand.settle();
    expect(stand.octets, 'messages').to.have.length(0);
    expect(stand.device.state.running, 'version').to.equal('01000000');
  },
  duplicate: async () => {
    const stand = esmeWith('duplicate');
    await read(stand);
    expect(stand.octets, 'messages').to.have.length(2);
    expect(stand.octets[1], 'second').to.deep.equal(stand.octets[0]);
  },
  late: async () => {
    const stand = esmeWith('late');
    await read(stand);
    await stand.wait(2 * 3_600_000 - 1);
    expect(stand.octets, 'messages before').to.have.length(0);
    await stand.wait(1);
    expect(stand.responses[0]?.mac, 'MAC of the late one').to.equal('held');
  },
  malformed: async () => {
    const stand = esmeWith('malformed');
    await stand.send(ecs52, undefined);
    expect(stand.octets, 'messages').to.have.length(1);
    expect(() => stand.seen, 'decoding').to.throw(CodecError);
  },
  'wrong MAC': async () => {
    const stand = esmeWith('wrong MAC');
    await read(stand);
    expect(stand.responses[0]?.mac, 'MAC').to.equal('failed');
    stand.clear();
    await stand.send(ecs70, { from: now, to: now });
    expect(stand.responses[0]?.signature, 'signature').to.equal('held');
  },
  'wrong signature': async () => {
    const stand = esmeWith('wrong signature');
    await stand.send(ecs70, { from: now, to: now });
    expect(stand.responses[0]?.signature, 'signature').to.equal('failed');
    stand.clear();
    await read(stand);
    expect(stand.responses[0]?.mac, 'MAC').to.equal('held');
  },
  'biased signatures': async () => {
    const stand = esmeWith('biased signatures');
    const [first, second] = await twoSignatures(stand);
    expect([first?.signature, second?.signature], 'signatures').to.deep.equal(['held', 'held']);
    for (const [draw, seen] of [first, second].entries()) {
      const secret = drawn(32, draw).with(0, 0);
      expect(seen?.message.signature, `signature ${draw}`).to.deep.equal(remade(seen, secret));
    }
  },
  'repeated per-message secret': async () => {
    const stand = esmeWith('repeated per-message secret');
    const [first, second] = await twoSignatures(stand);
    expect([first?.signature, second?.signature], 'signatures').to.deep.equal(['held', 'held']);
    const half = (seen: Seen | undefined) => seen?.message.signature?.slice(0, 32);
    expect(half(first), 'first halves').to.deep.equal(half(second));
    expect(first?.message.signature, 'whole signatures').to.not.deep.equal(second?.message.signature);
  },
  'wrong counter': async () => {
    const stand = esmeWith('wrong counter');
    await stand.send(ecs52, undefined, { counter: 41n });
    const [answer] = stand.responses;
    expect(answer?.message.header.originatorCounter, 'counter').to.equal(42n);
    expect(answer?.mac, 'MAC').to.equal('held');
  },
  'wrong use case': async () => {
    const stand = esmeWith('wrong use case');
    await stand.send(ecs52, undefined);
    const [answer] = stand.responses;
    expect(answer?.message.header.messageCode, 'Message Code').to.equal(ecs52.code ^ 1);
    expect(answer?.mac, 'MAC').to.equal('held');
  },
  'stale version': async () => {
    const stand = hold(esmeWith('stale version'));
    expect(await read(stand), 'before').to.deep.equal({ result: 'success', version: '01000000' });
    stand.clear();
    await activate(stand, hash, 2000n);
    expect(stand.answer(cs06), 'SR11.3').to.deep.equal({ kind: 'immediate', code: 0, version: '01000000' });
    stand.clear();
    await stand.send(ecs52, undefined, { counter: 2001n });
    expect(stand.answer(ecs52), 'SR11.2').to.deep.equal({ result: 'success', version: '01000000' });
    expect(stand.device.state.running, 'what runs').to.equal('02000000');
  },
  'version 00000000': async () => {
    const stand = esmeWith('version 00000000');
    expect(await read(stand), 'answer').to.deep.equal({ result: 'success', version: '00000000' });
  },
  'firmware version unreadable': async () => {
    expect(await read(esmeWith('firmware version unreadable')), 'ECS52').to.deep.equal({ result: 'failure' });
    const meter = new Stand(gsme, { faults: ['firmware version unreadable'] });
    await meter.send(gcs38, undefined);
    await meter.wait(halfAnHour);
    expect(meter.answer(gcs38), 'GCS38').to.deep.equal({ result: 'failure' });
    const display = new Stand(ppmid, { faults: ['firmware version unreadable'] });
    await display.send(cs08, undefined, { relayedFor: parties.supplier });
    expect(display.answer(cs08), 'CS08').to.deep.equal({ result: 'failure', version: '00000000' });
    expect(display.responses[0]?.message.content, 'octets of CS08').to.deep.equal(
      Uint8Array.of(0x30, 9, 4, 4, 0, 0, 0, 0, 2, 1, 1),
    );
  },
  'answers a stranger': async () => {
    const stand = esmeWith('answers a stranger');
    await stand.send(ecs52, undefined, { from: parties.stranger });
    expect(stand.responses[0]?.message.header.recipient, 'recipient').to.equal(parties.stranger);
    expect(stand.responses[0]?.mac, 'MAC').to.equal('held');
  },
  'replays accepted': async () => {
    const stand = esmeWith('replays accepted');
    await stand.deliver(await stand.send(ecs52, undefined));
    expect(stand.responses, 'Responses').to.have.length(2);
  },
  'activates a wrong image': async () => {
    const stand = hold(esmeWith('activates a wrong image'));
    await activate(stand, otherHash);
    expect(stand.answer(cs06), 'answer').to.deep.equal({ kind: 'immediate', code: 0, version: '02000000' });
  },
  'activation fails': async () => {
    const stand = hold(esmeWith('activation fails'));
    await activate(stand, hash);
    expect(stand.answer(cs06), 'answer').to.deep.equal({ kind: 'immediate', code: 3, version: '01000000' });
  },
  'image receipt says wrong hash': async () => {
    const stand = esmeWith('image receipt says wrong hash');
    const image = testImage('02000000', { by: parties.supplier, signer: stand.others });
    await stand.offer(image.file);
    const [alert] = stand.alerts;
    const value = alert && decoded(firmwareReceiptAlert.codec, alert.message);
    expect(alert?.signature, 'signature').to.equal('held');
    expect(value?.alertCode, 'alert').to.equal(0x8f72);
    expect(value?.hash, 'hash').to.not.deep.equal(image.hash);
  },
  'ignores event configuration': async () => {
    const stand = esmeWith('ignores event configuration');
    await stand.send(ecs25a, { change: [0x810d], enable: [] });
    expect(stand.answer(ecs25a), 'answer').to.deep.equal({ result: 0 });
    stand.clear();
    await stand.send(ecs25r1, undefined);
    const [wan] = stand.answer(ecs25r1) ?? [];
    expect(wan && 'events' in wan && wan.events[0], 'first event').to.equal(0x810d);
    const meter = new Stand(gsme, { faults: ['ignores event configuration'] });
    await meter.send(gcs20, [{ issuerEventId: 1, start: 'now', configuration: 0, events: [0x810d] }]);
    await meter.wait(halfAnHour);
    expect(meter.answer(gcs20), 'answer of a GSME').to.deep.equal([{ command: 4, status: 0 }]);
    expect(meter.device.state.events.does(0x810d, 'wan'), 'WAN alert of a GSME').to.equal(true);
  },
  'reports wrong register': async () => {
    const { told, mac } = await consumption('reports wrong register');
    expect(mac, 'MAC').to.equal('held');
    expect(told?.delivered, 'counts').to.deep.equal({ value: 12_346 });
    expect(told?.divisor, 'divisor').to.deep.equal({ value: 1000 });
  },
  'divisor unreadable': async () => {
    const { told } = await consumption('divisor unreadable');
    expect(told?.divisor, 'divisor').to.deep.equal({ status: 0xc0 });
    expect(told?.delivered, 'counts').to.deep.equal({ value: 12_345 });
  },
  'reports wrong event configuration': async () => {
    const stand = esmeWith('reports wrong event configuration');
    await stand.send(ecs25r1, undefined);
    const [wan] = stand.answer(ecs25r1) ?? [];
    expect(wan && 'events' in wan && wan.events[0], 'first event').to.equal(0x810e);
    const meter = new Stand(gsme, { faults: ['reports wrong event configuration'] });
    await meter.send(gcs20r, undefined);
    await meter.wait(halfAnHour);
    const answer = meter.answer(gcs20r);
    const first = answer?.result === 'success' ? answer.commands[0]?.events[0] : undefined;
    expect(first, 'first event of a GSME').to.deep.equal({ event: 0x810d, configuration: 0x10 });
  },
};

/** The Responses to two critical Commands, of a Device that has been commissioned. */
async function twoSignatures(stand: Stand): Promise<readonly Seen[]> {
  stand.device.state.commissioned = true;
  await stand.send(ecs70, { from: now, to: now });
  await stand.send(ecs70, { from: now, to: now });
  return stand.responses;
}

/** The signature that the Device's key gives with a per-message secret. */
function remade(seen: Seen | undefined, secret: Uint8Array): Uint8Array | undefined {
  return seen && signerOf([parties.device], 'one').signWith?.(parties.device, signedPartOf(seen.message), secret);
}

function decoded<T>(codec: Codec<T>, { header, content }: Message): T {
  return codec.decode(content, header.originatorCounter);
}

describe('The fault', () => {
  for (const [name, show] of Object.entries(shows)) {
    it(`"${name}" shows at the wire`, show);
  }

  it('that can be switched on is always one of those shown', () => {
    expect([...faults.keys()].sort(), 'names').to.deep.equal(Object.keys(shows).sort());
  });

  it('stands for a defect of a real Device, in one sentence', () => {
    for (const { name, standsFor } of faults.values()) {
      expect(standsFor, name).to.match(/^[A-Z][^.]*(?:\.\d[^.]*)*\.$/);
    }
  });

  it('leaves alone what it is not about', async () => {
    const about11 = [
      'stale version',
      'version 00000000',
      'firmware version unreadable',
      'activates a wrong image',
      'activation fails',
    ];
    const stand = new Stand(singlePhaseEsme, { faults: [...about11, 'image receipt says wrong hash'] });
    await stand.send(ecs70, { from: now, to: instant(now + 1000) });
    expect(stand.answer(ecs70)?.status, 'clock status').to.equal(0);
  });

  it('can be one of several at once', async () => {
    const stand = new Stand(singlePhaseEsme, { faults: ['duplicate', 'version 00000000', 'wrong MAC'] });
    await stand.send(ecs52, undefined);
    expect(
      stand.responses.map(({ mac }) => mac),
      'MACs',
    ).to.deep.equal(['failed', 'failed']);
  });
});
