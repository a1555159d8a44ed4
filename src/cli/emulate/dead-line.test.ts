import { createWriteStream } from 'node:fs';
import { after, describe, it, type TestContext } from 'node:test';
import { expect } from 'chai';
import { openPtyPair, SeededChance, tcpPeer } from '../../../hardware/testing';
import { early, FaultBed, orItsShare, some, summary } from '../testing/fault-bed';
import { type LineKind, lineBed, lineKinds } from '../testing/relay-bed';

const limit = { timeout: 180_000 };

/** Is at the far end in place of an emulator: nobody, or somebody who speaks nonsense. */
type Stranger = 'nobody' | 'nonsense';

// Most of it is waiting, so all of it waits at once.
describe('a part of the suite over a line that stays dead', { concurrency: true }, () => {
  const bed = new FaultBed();
  after(() => bed.close());

  for (const kind of lineKinds) {
    describe(kind, { concurrency: true }, () => {
      it(
        'it vanishes for good: the rest is in error and names it, and does not each wait its deadline',
        limit,
        async (t) => {
          const line = await lineBed(t, bed, kind);
          if (line === undefined) {
            return;
          }
          const running = bed.start(line.bench, some, 120_000);
          await running.scenarios(early);
          await line.relay.unplug();
          const run = await running.ended;
          const compared = await bed.compare(run, some, line.link, ['error']);
          expect(compared.differing.length, 'the rest').to.be.greaterThan(orItsShare(20));
          expect(new Set(codesOf(compared.differing)), 'why').to.deep.equal(new Set(['MB-LINK-DOWN']));
          t.diagnostic(summary(run, compared));
          await line.emulator.stop();
        },
      );

      it('nobody is at the far end: all is in error, and says that no ack came', limit, async (t) => {
        await dead(t, 'MB-LINK-NO-ACK', 'nobody');
      });

      it('the far end speaks nonsense: all is in error, and says so', limit, async (t) => {
        await dead(t, 'MB-LINK-NONSENSE', 'nonsense');
      });

      async function dead(t: TestContext, code: string, stranger: Stranger): Promise<void> {
        const line = await strangerAt(t, kind, stranger);
        if (line === undefined) {
          return;
        }
        const run = await bed.start(bed.bench(line.declared), some, 120_000).ended;
        const compared = await bed.compare(run, some, line.link, ['error']);
        expect(compared.differing.length, 'all').to.equal(compared.judged);
        expect(new Set(codesOf(compared.differing)), 'why').to.deep.equal(new Set([code]));
        t.diagnostic(summary(run, compared));
      }
    });
  }
});

interface DeadLine {
  /** As in a bench file. */
  readonly declared: string;
  readonly link: string;
}

async function strangerAt(t: TestContext, kind: LineKind, stranger: Stranger): Promise<DeadLine | undefined> {
  const chance = new SeededChance(11);
  const speak = (sink: { write(octets: Uint8Array): unknown }) => {
    const timer = setInterval(() => sink.write(chance.bytes(100)), 50);
    t.after(() => clearInterval(timer));
  };
  if (kind === 'tcp') {
    const peer = await tcpPeer((socket) => {
      socket.resume();
      if (stranger === 'nonsense') {
        speak(socket);
      }
    });
    t.after(() => peer.stop());
    return { declared: `{ tcp: { host: ${peer.host}, port: ${peer.port} } }`, link: peer.name };
  }
  const pair = await openPtyPair();
  if ('missing' in pair) {
    t.skip(pair.missing);
    return undefined;
  }
  t.after(() => pair.close());
  if (stranger === 'nonsense') {
    const sink = createWriteStream(pair.b);
    sink.on('error', () => undefined);
    t.after(() => sink.destroy());
    speak(sink);
  }
  return { declared: `{ serial: { path: ${pair.a} } }`, link: pair.a };
}

const codesOf = (scenarios: readonly { readonly reason: string }[]): readonly string[] =>
  scenarios.map(({ reason }) => /MB-[A-Z-]+/.exec(reason)?.[0] ?? reason);
