import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { WireLink } from '../../hardware';
import { LeaseBook, parseBenchFile, realChance, realTime } from '../bench';
import { MeterbenchError } from '../terms';
import type { NotedEvent } from '../terms/testing';
import { RunLeases } from './run-leases';

const file = parseBenchFile(
  `name: lab
seed: lab
links: { far: { mqtt: { url: "mqtt://broker:1883", site: lab } } }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: far, emulate: single-phase-esme, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
users:
  - { name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS, responsibleFor: [ESME] }
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 5, delivery: 5 }
`,
  'lab.yaml',
);

function leases(
  answer: (body: unknown) => unknown,
  { carriesToken = true, watch = async (): Promise<void> => undefined } = {},
) {
  const shown: (string | undefined)[] = [];
  const wire = {
    control: { request: async (body: unknown) => answer(body) },
    sharing: { carriesToken, show: (token: string | undefined) => shown.push(token), guard: () => undefined, watch },
  } as unknown as WireLink;
  const events: NotedEvent[] = [];
  const own = new RunLeases('run-7', { append: (event) => events.push(event) }, (notice) => notices.push(notice));
  const notices: string[] = [];
  const wires = { byDevice: new Map([['ESME', wire]]), close: async () => undefined };
  return { own, events, shown, notices, take: () => own.takeDevices(file, wires) };
}

describe("A run's leases", () => {
  it('show the token on the link, and keep it out of the journal', async () => {
    const book = new LeaseBook({ clock: realTime, entropy: realChance });
    const { own, events, shown, take } = leases((body) => book.answer(body));
    await take();
    const [token = ''] = shown;
    expect([shown.length, token.length]).to.deep.equal([1, 32]);
    expect(book.keeperOfMessages(file.devices[0]?.id as never, token)).to.equal(undefined);
    expect(book.keeperOfMessages(file.devices[0]?.id as never, undefined)?.owner).to.contain('run-7 of ');
    expect(events).to.deep.equal([{ kind: 'lease-taken', what: 'Device 00-DB-12-34-56-78-90-A0' }]);
    await own.release();
    expect(book.admits(file.devices[0]?.id as never, undefined)).to.equal(true);
  });

  it('say that the messages of MQTT 3.1.1 show no token', async () => {
    const asked: unknown[] = [];
    const { own, take } = leases(
      (body) => {
        asked.push(body);
        return { granted: true, token: 'T', fence: 1 };
      },
      { carriesToken: false },
    );
    await take();
    expect(asked[0]).to.deep.include({ op: 'lease', tokenOnMessages: false });
    await own.release();
  });

  it('are none where the far end grants none, and the person is told that others are only watched for', async () => {
    let watches = 0;
    const watch = async () => void watches++;
    const { own, events, shown, notices, take } = leases(() => ({}), { watch });
    await take();
    expect([shown, own.lost, events.map(({ kind }) => kind)]).to.deep.equal([[], undefined, ['no-lease']]);
    expect(watches).to.equal(1);
    expect(notices).to.deep.equal([
      'The far end grants no leases for ESME, so nothing keeps a second run away from it: see to it that nobody else uses it.\n' +
        'Commands of others are watched for, and end the scenario that they meet in error.',
    ]);
    await own.release();
  });

  it('say so where others cannot even be watched for', async () => {
    const watch = () =>
      Promise.reject(new MeterbenchError({ code: 'MB-LINK-REFUSED', blame: 'bench', message: 'not authorized' }));
    const { own, notices, take } = leases(() => ({}), { watch });
    await take();
    expect(notices[0]).to.match(/^The far end grants no leases for ESME, .*\nCommands of others can't be seen/);
    await own.release();
  });

  for (const [carriesToken, expected] of [
    [true, 0],
    [false, 1],
  ] as const) {
    it(`watch ${expected} Devices whose lease ${carriesToken ? 'is' : "can't be"} checked on messages, and tell nobody`, async () => {
      let watches = 0;
      const watch = async () => void watches++;
      const granted = () => ({ granted: true, token: 'T', fence: 1 });
      const { own, notices, take } = leases(granted, { carriesToken, watch });
      await take();
      expect([watches, notices]).to.deep.equal([expected, []]);
      await own.release();
    });
  }
});
