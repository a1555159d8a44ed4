import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cs08, ecs52, gcs38 } from '../../gbcs';
import { entityId, firmwareVersion } from '../../terms';
import { communicationsHubFunction } from '../models/communications-hub-function';
import { gsme } from '../models/gsme';
import { hcalcs } from '../models/hcalcs';
import { ppmid } from '../models/ppmid';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';

const user = entityId('90B3D51F30090000');
const halfAnHour = 30 * 60_000;
const version = firmwareVersion('0A0B0C0D');

const cases = [
  { name: 'ESME', model: singlePhaseEsme, useCase: ecs52, relayed: false },
  { name: 'GSME', model: gsme, useCase: gcs38, relayed: false },
  { name: 'CHF', model: communicationsHubFunction, useCase: ecs52, relayed: true },
  { name: 'PPMID', model: ppmid, useCase: cs08, relayed: true },
  { name: 'HCALCS', model: hcalcs, useCase: cs08, relayed: true },
] as const;

describe('SR11.2', () => {
  for (const { name, model, useCase, relayed } of cases) {
    const how = relayed ? { relayedFor: user } : {};

    it(`is answered by the ${name} with the version that runs`, async () => {
      const stand = new Stand(model);
      stand.device.state.running = version;
      await stand.send(useCase, undefined, how);
      await stand.wait(halfAnHour);
      expect(stand.answer(useCase), 'answer').to.deep.equal({ result: 'success', version });
      expect(stand.responses[0]?.mac, 'MAC').to.equal('held');
    });

    it(`is answered by the ${name} with its use case's failure where the version can't be read`, async () => {
      const stand = new Stand(model);
      stand.device.state.broken.add('firmware version');
      await stand.send(useCase, undefined, how);
      await stand.wait(halfAnHour);
      const answer = stand.answer(useCase);
      expect(answer?.result, 'result').to.equal('failure');
      expect(answer?.version, 'version').to.equal(useCase === cs08 ? '00000000' : undefined);
    });
  }

  it('through the broker is answered to the broker, with the user and his counter', async () => {
    const stand = new Stand(singlePhaseEsme);
    await stand.send(ecs52, undefined, { relayedFor: user, counter: 77n });
    const header = stand.responses[0]?.message.header;
    expect(header?.recipient, 'recipient').to.equal(parties.accessControlBroker);
    expect(header?.supplementaryRemoteParty, 'user').to.equal(user);
    expect(header?.supplementaryRemotePartyCounter, "user's counter").to.equal(77n);
  });

  it('has Devices of one model answer with their own keys', async () => {
    const [one, two] = [new Stand(singlePhaseEsme), new Stand(singlePhaseEsme, { seed: 'two' })];
    await one.send(ecs52, undefined);
    await two.send(ecs52, undefined);
    expect([one.responses[0]?.mac, two.responses[0]?.mac], 'MACs').to.deep.equal(['held', 'held']);
    expect(one.octets[0], 'octets').to.not.deep.equal(two.octets[0]);
    expect(one.responses[0]?.message.content, 'content').to.deep.equal(two.responses[0]?.message.content);
  });
});
