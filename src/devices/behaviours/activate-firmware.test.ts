import { describe, it } from 'node:test';
import { expect } from 'chai';
import { activationOutcomeAlert, cs06 } from '../../gbcs';
import { firmwareVersion, type Instant, instant, isoDate, originatorCounter, startOf } from '../../terms';
import { singlePhaseEsme } from '../models/single-phase-esme';
import { Stand } from '../testing/stand';

const hash = new Uint8Array(32).fill(0xa1);
const other = new Uint8Array(32).fill(0xb2);
const now = startOf(isoDate('2021-11-04'));
const tomorrow = startOf(isoDate('2021-11-05'));
const day = 86_400_000;

function holding(): Stand {
  const stand = new Stand(singlePhaseEsme);
  stand.device.state.held = { version: firmwareVersion('02000000'), hash };
  return stand;
}

function activate(stand: Stand, counter: bigint, execution?: Instant | 'cancel', which = hash) {
  const value = { hash: which, originatorCounter: originatorCounter(counter) };
  return stand.send(cs06, execution === undefined ? value : { ...value, execution }, { counter });
}

function outcomes(stand: Stand) {
  return stand.alerts.map(({ message: { header, content } }) =>
    activationOutcomeAlert.codec.decode(content, header.originatorCounter),
  );
}

describe('SR11.3', () => {
  it('runs the held image at once, says so under a signature, and logs 8F43', async () => {
    const stand = holding();
    await activate(stand, 1n);
    expect(stand.answer(cs06), 'answer').to.deep.equal({ kind: 'immediate', code: 0, version: '02000000' });
    expect(stand.responses[0]?.signature, 'signature').to.equal('held');
    expect(stand.device.state.securityLog, 'Security Log').to.deep.equal([{ at: now, code: '8F43' }]);
  });

  it('is answered with 1 where no image is held, as when it is sent again', async () => {
    const stand = holding();
    await activate(stand, 1n);
    stand.clear();
    await activate(stand, 2n);
    expect(stand.answer(cs06), 'answer').to.deep.equal({ kind: 'immediate', code: 1, version: '02000000' });
  });

  it('is answered with 2 where the hash is of another image, and 3 where the image will not run', async () => {
    const stand = holding();
    await activate(stand, 1n, undefined, other);
    expect(stand.answer(cs06), 'other hash').to.deep.equal({ kind: 'immediate', code: 2, version: '01000000' });
    stand.clear();
    stand.device.state.activationFails = true;
    await activate(stand, 2n);
    expect(stand.answer(cs06), 'failing').to.deep.equal({ kind: 'immediate', code: 3, version: '01000000' });
    expect(stand.device.state.securityLog, 'Security Log').to.deep.equal([]);
  });

  it('of a future date is accepted, runs when its time has come, and is reported by 8F66', async () => {
    const stand = holding();
    await activate(stand, 1n, tomorrow);
    expect(stand.answer(cs06), 'answer').to.deep.equal({ kind: 'accepted' });
    await stand.wait(day - 1000);
    expect(stand.device.state.running, 'version before').to.equal('01000000');
    await stand.wait(2000);
    expect(stand.device.state.running, 'version after').to.equal('02000000');
    expect(outcomes(stand), 'alerts').to.deep.equal([
      { alertCode: 0x8f66, execution: tomorrow, commandCounter: 1n, outcome: { code: 0, version: '02000000' } },
    ]);
  });

  it('of a future date that then fails is reported by 8F67 with the version that runs', async () => {
    const stand = holding();
    await activate(stand, 1n, tomorrow, other);
    await stand.wait(day);
    expect(outcomes(stand), 'alerts').to.deep.equal([
      { alertCode: 0x8f67, execution: tomorrow, commandCounter: 1n, outcome: { code: 2, version: '01000000' } },
    ]);
  });

  it('that cancels takes back what was planned', async () => {
    const stand = holding();
    await activate(stand, 1n, tomorrow);
    await activate(stand, 2n, 'cancel');
    await stand.wait(2 * day);
    expect(stand.device.state.running, 'version').to.equal('01000000');
    expect(stand.alerts, 'alerts').to.have.length(0);
  });

  it("keeps its time by the Device's own clock", async () => {
    const stand = holding();
    await activate(stand, 1n, tomorrow);
    await stand.device.backchannel.apply({ kind: 'set-clock', to: instant(tomorrow - 60_000) });
    await stand.wait(61_000);
    expect(stand.device.state.running, 'version').to.equal('02000000');
  });

  it('with another counter inside than in the header is malformed: no answer, and 8F1E', async () => {
    const stand = holding();
    await stand.send(cs06, { hash, originatorCounter: originatorCounter(5n) }, { counter: 6n });
    expect(stand.responses, 'Responses').to.have.length(0);
    expect(stand.device.state.securityLog, 'Security Log').to.deep.equal([{ at: now, code: '8F1E' }]);
  });
});
