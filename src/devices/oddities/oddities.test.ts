import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ecs52 } from '../../gbcs';
import { communicationsHubFunction } from '../models/communications-hub-function';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';
import { oddities } from './catalogue';

const tamper = 0x8f3f;

const esmeThat = (oddity: string) => new Stand(singlePhaseEsme, { faults: [oddity] });
const kinds = (stand: Stand) => stand.seen.map(({ message }) => message.header.cra);
const unprotected = (stand: Stand) =>
  stand.seen.filter(({ mac, signature }) => mac !== 'held' && signature !== 'held').length;

/** What each oddity shows at the wire, by its name. */
const shows: Readonly<Record<string, () => Promise<Stand>>> = {
  'alerts late, within the limit': async () => {
    const stand = esmeThat('alerts late, within the limit');
    stand.device.raise(tamper);
    await stand.wait(28_999);
    expect(kinds(stand), 'messages before').to.deep.equal([]);
    await stand.wait(1);
    expect(kinds(stand), 'messages').to.deep.equal(['alert']);
    return stand;
  },
  'answers just in time': async () => {
    const stand = esmeThat('answers just in time');
    await stand.send(ecs52, undefined);
    await stand.wait(28_999);
    expect(kinds(stand), 'messages before').to.deep.equal([]);
    await stand.wait(1);
    expect(kinds(stand), 'messages').to.deep.equal(['response']);
    return stand;
  },
  'alert before the response': async () => {
    const stand = esmeThat('alert before the response');
    await stand.send(ecs52, undefined);
    expect(kinds(stand), 'messages').to.deep.equal(['alert', 'response']);
    return stand;
  },
  'background alerts': async () => {
    const stand = esmeThat('background alerts');
    await stand.wait(1001 + 7 * 60_000);
    expect(kinds(stand), 'messages').to.deep.equal(['alert', 'alert']);
    return stand;
  },
  'takes its time': async () => {
    const stand = new Stand(communicationsHubFunction, { faults: ['takes its time'] });
    stand.device.raise(tamper);
    await stand.send(ecs52, undefined, { relayedFor: parties.supplier });
    await stand.wait(9_999);
    expect(kinds(stand), 'messages before').to.deep.equal([]);
    await stand.wait(1);
    expect([...kinds(stand)].sort(), 'messages').to.include('response');
    return stand;
  },
};

describe('The oddity', () => {
  for (const [name, show] of Object.entries(shows)) {
    it(`"${name}" shows at the wire, under protections that hold`, async () => {
      expect(unprotected(await show()), 'messages of no worth').to.equal(0);
    });
  }

  it('that can be switched on is always one of those shown, and goes against nothing', () => {
    expect([...oddities.keys()].sort(), 'names').to.deep.equal(Object.keys(shows).sort());
    for (const { name, violates, standsFor } of oddities.values()) {
      expect(violates, name).to.deep.equal([]);
      expect(standsFor, name).to.match(/^[A-Z].*\.$/);
    }
  });
});
