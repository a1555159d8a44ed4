import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ccs01, ccs02, ccs08 } from '../../gbcs';
import type { DeviceLink } from '../../link';
import { firmwareVersion } from '../../terms';
import type { ImageOutcome } from '../firmware/image-checks';
import { communicationsHubFunction } from '../models/communications-hub-function';
import { gasProxyFunction } from '../models/gas-proxy-function';
import { hcalcs } from '../models/hcalcs';
import { ppmid } from '../models/ppmid';
import { parties } from '../testing/identities';
import { testImage } from '../testing/images';
import { Stand } from '../testing/stand';
import { CommunicationsHub } from './communications-hub';

const elsewhere = { id: parties.otherDevice };

function hubOf(): { readonly chf: Stand; readonly hub: CommunicationsHub } {
  const chf = new Stand(communicationsHubFunction);
  return { chf, hub: new CommunicationsHub(chf.device) };
}

describe('A Communications Hub', () => {
  const images: readonly (readonly [ImageOutcome, number, number, (file: Uint8Array) => Uint8Array])[] = [
    ['verified', 0x8f8a, 0, (file) => file],
    ['corrupt', 0x8f89, 1, (file) => file.with(0, 0)],
    ['wrong hardware', 0x8f89, 2, (file) => file.with(56, 0x11)],
    ['interrupted', 0x8f89, 3, (file) => file.slice(0, 80)],
  ];
  for (const [outcome, alertCode, code, made] of images) {
    it(`tells of an image for a PPMID that is ${outcome}: ${alertCode.toString(16).toUpperCase()}, code ${code}`, async () => {
      const { chf, hub } = hubOf();
      const other = new Stand(ppmid, { ...elsewhere, time: chf.time });
      hub.join(other.device);
      await other.offer(made(testImage('02000000', undefined).file));
      await chf.settle();
      const [alert] = chf.alerts;
      const value = alert && ccs08.codec.decode(alert.message.content, alert.message.header.originatorCounter);
      expect({ ...value, at: 0 }, 'alert').to.deep.equal({
        alertCode,
        at: 0,
        device: parties.otherDevice,
        version: '02000000',
        code,
      });
      expect(alert?.signature, 'signature').to.equal('held');
    });
  }

  it('tells of an image for an HCALCS too, which its Supplier has signed and activates later', async () => {
    const { chf, hub } = hubOf();
    const other = new Stand(hcalcs, { ...elsewhere, time: chf.time });
    hub.join(other.device);
    await other.offer(testImage('02000000', { by: parties.supplier, signer: other.others }).file);
    expect(chf.alerts, 'alerts').to.have.length(1);
    expect(other.device.state.running, 'version').to.equal('01000000');
    expect(other.device.state.held?.version, 'held').to.equal('02000000');
  });

  it('lends its firmware to its GPF', () => {
    const { chf, hub } = hubOf();
    const gpf = new Stand(gasProxyFunction, elsewhere);
    hub.join(gpf.device);
    chf.device.state.running = firmwareVersion('0C230000');
    expect(gpf.device.state.running, 'version').to.equal('0C230000');
  });

  it('passes messages of Devices in its Device Log only', async () => {
    const { chf, hub } = hubOf();
    const [arrived, left]: [Uint8Array[], Uint8Array[]] = [[], []];
    let arrive: (message: Uint8Array) => void = () => undefined;
    const link: DeviceLink = {
      name: 'test',
      send: async (message) => void left.push(message),
      onMessage: (listener) => {
        arrive = listener;
        return () => undefined;
      },
      close: async () => undefined,
    };
    const way = hub.way(parties.otherDevice, link);
    way.onMessage((message) => arrived.push(message));
    const pass = async () => {
      arrive(Uint8Array.of(1));
      await way.send(Uint8Array.of(2));
      return [arrived.length, left.length];
    };
    expect(await pass(), 'before it is added').to.deep.equal([0, 0]);
    const relayed = { relayedFor: parties.supplier };
    await chf.send(ccs01, { device: parties.otherDevice, installCode: new Uint8Array(16), joinTime: 90 }, relayed);
    expect(await pass(), 'when it is added').to.deep.equal([1, 1]);
    await chf.send(ccs02, { device: parties.otherDevice }, relayed);
    expect(await pass(), 'when it is removed').to.deep.equal([1, 1]);
  });
});
