import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { WireLink } from '../../hardware/wire-link';
import type { JournalEvent } from '../terms';
import { parseBenchFile } from './bench-file';
import { LeaseBook } from './leases/lease-book';
import { realChance } from './real-chance';
import { realTime } from './real-time';
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

function leases(answer: (body: unknown) => unknown, carriesToken = true) {
  const shown: (string | undefined)[] = [];
  const wire = {
    control: { request: async (body: unknown) => answer(body) },
    sharing: { carriesToken, show: (token: string | undefined) => shown.push(token), guard: () => undefined },
  } as unknown as WireLink;
  const events: JournalEvent[] = [];
  const own = new RunLeases('run-7', { append: (event) => events.push(event) });
  const wires = { byDevice: new Map([['ESME', wire]]), close: async () => undefined };
  return { own, events, shown, take: () => own.takeDevices(file, wires) };
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
    const { own, take } = leases((body) => {
      asked.push(body);
      return { granted: true, token: 'T', fence: 1 };
    }, false);
    await take();
    expect(asked[0]).to.deep.include({ op: 'lease', tokenOnMessages: false });
    await own.release();
  });

  it('are none where the far end grants none', async () => {
    const { own, events, shown, take } = leases(() => ({}));
    await take();
    expect([shown, own.lost, events.map(({ kind }) => kind)]).to.deep.equal([[], undefined, ['no-lease']]);
    await own.release();
  });
});
