import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeDateTime, gcs13a, openSealed } from '../../gbcs';
import { MeterbenchError } from '../../terms';
import { gasProxyFunction } from '../models/gas-proxy-function';
import { gsme } from '../models/gsme';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { type SendOptions, Stand } from '../testing/stand';

const halfAnHour = 30 * 60_000;
const registers = { divisor: { value: 1000 }, multiplier: { value: 1 }, unit: { value: 1 }, delivered: { value: 0 } };

async function read(stand: Stand, options: SendOptions = {}) {
  stand.clear();
  await stand.send(gcs13a, undefined, options);
  await stand.wait(halfAnHour);
  const [response] = stand.responses;
  const sealed = stand.answer(gcs13a);
  if (response === undefined || sealed === undefined) {
    return undefined;
  }
  const { header } = response.message;
  const part = openSealed(header, sealed, stand.others);
  const told = part ? gcs13a.part.decode(part, header.originatorCounter) : part;
  return { header, told, mac: response.mac };
}

describe('SR4.1.1 of a GSME', () => {
  it('is answered with the register, encrypted for the party that asked', async () => {
    const stand = new Stand(gsme);
    expect((await read(stand))?.told, 'factory new').to.deep.equal(registers);
    await stand.device.backchannel.apply({ kind: 'set-register', litres: 12_345 });
    for (const from of [parties.supplier, parties.networkOperator]) {
      const answer = await read(stand, { from });
      expect(answer?.header.recipient, 'recipient').to.equal(from);
      expect(answer?.told, 'told').to.deep.equal({ ...registers, delivered: { value: 12_345 } });
      expect(answer?.mac, 'MAC').to.equal('held');
    }
  });

  it('has the time of the meter in its header, and how sure the meter is of it', async () => {
    const stand = new Stand(gsme);
    for (const [status, octet] of [
      ['reliable', 0x00],
      ['unreliable', 0x02],
    ] as const) {
      stand.device.clock.status = status;
      const answer = await read(stand);
      const time = decodeDateTime(answer?.header.dateTime ?? new Uint8Array());
      expect(time, status).to.deep.equal({ kind: 'moment', instant: stand.time.now(), status: octet });
    }
  });

  it('says of each attribute by itself that it can not be read', async () => {
    for (const attribute of ['divisor', 'multiplier', 'unit', 'delivered'] as const) {
      const stand = new Stand(gsme);
      stand.device.state.broken.add(attribute);
      expect((await read(stand))?.told, attribute).to.deep.equal({ ...registers, [attribute]: { status: 0xc0 } });
    }
  });

  it('is not answered to the broker, nor by Devices that have not the use case', async () => {
    expect(await read(new Stand(gsme), { relayedFor: parties.supplier }), 'broker').to.equal(undefined);
    for (const model of [singlePhaseEsme, gasProxyFunction]) {
      const stand = new Stand(model);
      expect(await read(stand), model.deviceType).to.equal(undefined);
      expect(stand.device.backchannel.can('set-register'), `register of the ${model.deviceType}`).to.equal(false);
      const refused = await stand.device.backchannel
        .apply({ kind: 'set-register', litres: 1 })
        .catch((error: unknown) => error);
      expect(refused, 'refused').to.be.instanceOf(MeterbenchError);
    }
  });
});
