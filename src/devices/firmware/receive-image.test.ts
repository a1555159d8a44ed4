import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cs09, firmwareReceiptAlert, firmwareReceiptAlertGsme } from '../../gbcs';
import { gsme } from '../models/gsme';
import { ppmid } from '../models/ppmid';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { parties } from '../testing/identities';
import { testImage } from '../testing/images';
import { Stand } from '../testing/stand';
import type { ImageOutcome } from './image-checks';

const signedBy = (stand: Stand, by = parties.supplier) => ({ by, signer: stand.others });

function outcomesOf(stand: Stand): ImageOutcome[] {
  const outcomes: ImageOutcome[] = [];
  stand.device.onImage(({ outcome }) => outcomes.push(outcome));
  return outcomes;
}

describe('An image for a meter', () => {
  for (const [name, model, receipt] of [
    ['ESME', singlePhaseEsme, firmwareReceiptAlert],
    ['GSME', gsme, firmwareReceiptAlertGsme],
  ] as const) {
    it(`that is good is held by the ${name}, which tells its Supplier by 8F72`, async () => {
      const stand = new Stand(model);
      const { file, hash } = testImage('02000000', signedBy(stand));
      await stand.offer(file);
      expect(stand.device.state.held, 'held').to.deep.equal({ version: '02000000', hash });
      const [alert] = stand.alerts;
      const value = alert && receipt.codec.decode(alert.message.content, alert.message.header.originatorCounter);
      expect([value?.alertCode, value?.hash], 'alert').to.deep.equal([0x8f72, hash]);
      expect(alert?.signature, 'signature').to.equal('held');
      expect(stand.device.state.running, 'version').to.equal('01000000');
    });
  }

  const bad: readonly (readonly [ImageOutcome, (stand: Stand) => Uint8Array])[] = [
    ['interrupted', (stand) => testImage('02000000', signedBy(stand)).file.slice(0, 90)],
    ['interrupted', (stand) => testImage('02000000', signedBy(stand)).file.slice(0, 20)],
    ['corrupt', (stand) => testImage('02000000', signedBy(stand)).file.with(0, 0)],
    ['wrong signature', (stand) => testImage('02000000', signedBy(stand)).file.with(70, 0)],
    ['wrong signature', (stand) => testImage('02000000', signedBy(stand, parties.stranger)).file],
    ['wrong manufacturer', (stand) => testImage('02000000', signedBy(stand), { manufacturerCode: 0x121d }).file],
    ['wrong hardware', (stand) => testImage('02000000', signedBy(stand), { minimumHardwareVersion: 0x11 }).file],
    ['wrong hardware', (stand) => testImage('02000000', signedBy(stand), { maximumHardwareVersion: 0x0f }).file],
    [
      'oversize',
      (stand) => testImage('02000000', signedBy(stand), { manufacturerImage: new Uint8Array(800_000) }).file,
    ],
    ['replayed', (stand) => testImage('01000000', signedBy(stand)).file],
  ];
  for (const [outcome, made] of bad) {
    it(`that is ${outcome} isn't held, and the Supplier is told by 8F1C`, async () => {
      const stand = new Stand(singlePhaseEsme);
      const outcomes = outcomesOf(stand);
      await stand.offer(made(stand));
      expect(outcomes, 'outcomes').to.deep.equal([outcome]);
      expect(stand.device.state.held, 'held').to.equal(undefined);
      const codes = stand.alerts.map(
        ({ message }) => firmwareReceiptAlert.codec.decode(message.content, message.header.originatorCounter).alertCode,
      );
      expect(codes, 'alerts').to.deep.equal([0x8f1c]);
      expect(
        stand.device.state.securityLog.map(({ code }) => code),
        'Security Log',
      ).to.deep.equal(['8F1C']);
    });
  }

  it('keeps the image that was held when a bad one comes', async () => {
    const stand = new Stand(singlePhaseEsme);
    const { file, hash } = testImage('02000000', signedBy(stand));
    await stand.offer(file);
    await stand.offer(file.slice(0, 90));
    expect(stand.device.state.held?.hash, 'held').to.deep.equal(hash);
  });
});

describe('An image for a PPMID', () => {
  function activations(stand: Stand) {
    return stand.alerts.map(({ message: { header, content }, signature }) => {
      const { version, code, alertCode } = cs09.codec.decode(content, header.originatorCounter);
      return { alertCode, version, code, signature, recipient: header.recipient };
    });
  }
  const told = { alertCode: 0x8f8b, signature: 'held', recipient: parties.accessControlBroker };

  it('is run at once, and the broker told by 8F8B', async () => {
    const stand = new Stand(ppmid);
    await stand.offer(testImage('02000000', undefined).file);
    expect(activations(stand), 'alerts').to.deep.equal([{ ...told, version: '02000000', code: 0 }]);
    expect(stand.device.state.running, 'version').to.equal('02000000');
  });

  it('that will not run is told with the version that goes on running', async () => {
    const stand = new Stand(ppmid);
    stand.device.state.activationFails = true;
    await stand.offer(testImage('02000000', undefined).file);
    expect(activations(stand), 'alerts').to.deep.equal([{ ...told, version: '01000000', code: 1 }]);
  });

  it('that is cut short changes nothing', async () => {
    const stand = new Stand(ppmid);
    await stand.offer(testImage('02000000', undefined).file.slice(0, 80));
    expect(stand.alerts, 'alerts').to.have.length(0);
    expect(stand.device.state.running, 'version').to.equal('01000000');
  });
});
