import { describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import type { WireLink } from '../../hardware';
import { startedOnce, startMosquitto } from '../../hardware/testing';
import { type FarLease, parseBenchFile, realTime, takeFarLease } from '../bench';
import { encodeMessage } from '../gbcs';
import { type EntityId, entityId, messageCode, originatorCounter } from '../terms';
import { EmulatorHost } from './far/emulator-host';
import { openWires } from './links/wires';

const limit = { timeout: 30_000 };
const benchAt = (url: string) =>
  parseBenchFile(
    `name: lab
seed: lab
links: { far: { mqtt: { url: "${url}", site: lab, version: "5" } } }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: far, emulate: single-phase-esme, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
  - { name: PPMID, id: 00-DB-12-34-56-78-90-B0, type: PPMID, link: far, emulate: ppmid, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
users:
  - { name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS, responsibleFor: [ESME] }
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 5, delivery: 5 }
`,
    'lab.yaml',
  );
const esme = entityId('00DB1234567890A0');
const ppmid = entityId('00DB1234567890B0');

/** ECS52 without a sound MAC: an emulated Device takes it, and is silent. */
const command = (counter: number, device: EntityId) =>
  encodeMessage({
    form: 'message',
    header: {
      cra: 'command',
      originatorCounter: originatorCounter(BigInt(counter)),
      originator: entityId('90B3D51F30010000'),
      recipient: device,
      messageCode: messageCode(0x0059),
    },
    content: Uint8Array.of(1),
    signature: undefined,
    mac: new Uint8Array(12),
  });

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    (value) => JSON.stringify(value),
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

async function until(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < 5000; waited += 10) {
    if (await holds()) {
      return true;
    }
    await realTime.sleep(10);
  }
  return false;
}

describe('An emulator whose Devices are leased', () => {
  const brokerFor = startedOnce(() => startMosquitto());

  async function lab(t: TestContext) {
    const broker = brokerFor(t);
    if (broker === undefined) {
      return undefined;
    }
    const file = benchAt(broker.url);
    const silent = { append: () => undefined };
    const far = await openWires(file, { role: 'device', journal: silent });
    const lines: string[] = [];
    const host = new EmulatorHost(file, far.byDevice, { tell: (line) => lines.push(line) });
    const [own, other] = [
      await openWires(file, { role: 'bench', journal: silent }),
      await openWires(file, { role: 'bench', journal: silent }),
    ];
    t.after(async () => {
      host.stop();
      await Promise.all([own.close(), other.close(), far.close()]);
    });
    const wire = (wires: typeof own, name = 'ESME') => wires.byDevice.get(name) as WireLink;
    const leased = async (name: string, device: EntityId, wires = own): Promise<FarLease> => {
      const { control, sharing } = wire(wires, name);
      const lease = await takeFarLease({
        control,
        device,
        owner: wires === own ? 'run 1' : 'run 2',
        timers: realTime,
        tokenOnMessages: true,
        onToken: (token) => sharing?.show(token),
      });
      t.after(() => lease.kind === 'granted' && lease.lease.release());
      return lease;
    };
    return {
      own: (name?: string) => wire(own, name),
      other: (name?: string) => wire(other, name),
      leased,
      lines,
      others: other,
    };
  }

  const received = async (wire: WireLink): Promise<number> => {
    const answer = (await wire.control.request({ op: 'settle' }, 5000)) as { received: number };
    return answer.received;
  };

  it("give Commands with its token to a Device, and no other's", limit, async (t) => {
    const there = await lab(t);
    if (there === undefined) {
      return;
    }
    const { own, other, leased, lines } = there;
    const troubles: string[] = [];
    other().onTrouble(({ code }) => troubles.push(code));
    await other().control.request({ op: 'reset', at: 1_700_000_000_000, faults: [], mark: 1 }, 5000);
    await other().send(command(1, esme));
    expect(await until(async () => (await received(own())) === 1), 'free').to.equal(true);
    await leased('ESME', esme);
    await own().send(command(2, esme));
    await other().send(command(3, esme));
    await other().send(command(4, esme));
    expect(await until(() => troubles.length === 2), 'the other is told').to.equal(true);
    expect(await until(async () => (await received(own())) === 2), 'delivered').to.equal(true);
    expect(troubles).to.deep.equal(['MB-LINK-SECOND-USER', 'MB-LINK-SECOND-USER']);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.match(/^refused a Command for ESME: the Device is leased to run 1, since .* unless renewed$/);
  });

  it("take lab control of a Device with its token, and no other's", limit, async (t) => {
    const there = await lab(t);
    if (there === undefined) {
      return;
    }
    const { own, other, leased, lines, others } = there;
    const powerCycle = (wire: WireLink, device: string) =>
      outcomeOf(wire.control.request({ op: 'power-cycle', device }, 5000));
    expect(await powerCycle(other(), 'ESME'), 'free').to.equal('{}');
    await leased('ESME', esme);
    const refused = /^MB-LINK-CONTROL-REFUSED .*the Device is leased to run 1/;
    expect(await powerCycle(own(), 'ESME'), 'its own').to.equal('{}');
    expect(await powerCycle(other(), 'ESME'), 'no token').to.match(refused);
    await leased('PPMID', ppmid, others);
    expect(await powerCycle(other('PPMID'), 'PPMID'), 'the other Device').to.equal('{}');
    expect(await powerCycle(other('PPMID'), 'ESME'), "another Device's token").to.match(refused);
    expect(await outcomeOf(other().control.request({ op: 'hello' }, 5000)), 'a greeting').to.contain('ESME');
    expect(await outcomeOf(other().control.request({ op: 'power-cycle', device: 'GSME' }, 5000))).to.match(
      /^MB-LINK-CONTROL-REFUSED .*GSME isn't emulated here/,
    );
    expect(lines.length, lines.join('\n')).to.equal(2);
  });

  it('are driven together by one owner only', limit, async (t) => {
    const there = await lab(t);
    if (there === undefined) {
      return;
    }
    const { own, other, leased } = there;
    const reset = (wire: WireLink) =>
      outcomeOf(wire.control.request({ op: 'reset', at: 0, faults: [], mark: 1 }, 5000));
    expect(await reset(other()), 'free').to.equal('{}');
    const esmeLease = await leased('ESME', esme);
    const ppmidLease = await leased('PPMID', ppmid);
    expect([await reset(own()), await reset(own('PPMID'))], 'the owner').to.deep.equal(['{}', '{}']);
    for (const body of [{ op: 'reset', at: 0, faults: [], mark: 1 }, { op: 'advance', to: 1 }, { op: 'settle' }]) {
      expect(await outcomeOf(other().control.request(body, 5000)), body.op).to.match(
        /^MB-LINK-CONTROL-REFUSED .*leased to run 1/,
      );
    }
    for (const each of [esmeLease, ppmidLease]) {
      await (each.kind === 'granted' && each.lease.release());
    }
    expect(await reset(other()), 'free again').to.equal('{}');
  });
});
