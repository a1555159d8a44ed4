import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { wallTimers } from '../../../hardware';
import { cutAfter, soundLine } from '../../../hardware/testing';
import { count, early, FaultBed, rightAgain, some, summary } from '../testing/fault-bed';
import { lineBed, lineKinds } from '../testing/relay-bed';

const limit = { timeout: 120_000 };

const bed = new FaultBed();
after(() => bed.close());

for (const kind of lineKinds) {
  describe(`a part of the suite over a line (${kind}) that is cut in mid-run, and comes back`, {
    concurrency: 3,
  }, () => {
    it(
      'the port vanishes for a second, twice: what was under way goes again, and nothing is charged to a Device',
      limit,
      async (t) => {
        const line = await lineBed(t, bed, kind);
        if (line === undefined) {
          return;
        }
        const running = bed.start(line.bench, some, 90_000);
        for (const at of [early, 2 * early]) {
          await running.scenarios(at);
          await line.relay.unplug();
          await wallTimers.sleep(1000);
          await line.relay.replug();
        }
        const run = await running.ended;
        const compared = await bed.compare(run, some, line.link, ['error']);
        expect(count(run, 'link-down'), 'times away').to.equal(2);
        rightAgain(run, compared, 4);
        t.diagnostic(summary(run, compared));
        await line.emulator.stop();
      },
    );

    it('it is cut in mid-frame: the rest of the frame is missed, and it goes again', limit, async (t) => {
      const line = await lineBed(t, bed, kind);
      if (line === undefined) {
        return;
      }
      const running = bed.start(line.bench, some, 90_000);
      await running.scenarios(early);
      await new Promise<void>((cut) => {
        line.relay.fault = cutAfter(777, cut);
      });
      await line.relay.unplug();
      line.relay.fault = soundLine;
      await line.relay.replug();
      const run = await running.ended;
      const compared = await bed.compare(run, some, line.link, ['error']);
      // What was torn may be either end's, and only the bench's journal is at hand: that all is right says that it went again.
      expect(count(run, 'link-down'), 'times away').to.equal(1);
      rightAgain(run, compared, 2);
      t.diagnostic(summary(run, compared));
      await line.emulator.stop();
    });

    it(
      'the far end is killed and started again: what it had begun ends in error, and all that follows is right',
      limit,
      async (t) => {
        const line = await lineBed(t, bed, kind);
        if (line === undefined) {
          return;
        }
        const running = bed.start(line.bench, some, 90_000);
        await running.scenarios(early);
        await line.emulator.kill();
        const second = await line.emulateAgain();
        const run = await running.ended;
        const compared = await bed.compare(run, some, line.link, ['error']);
        expect(compared.differing.length, 'what was under way').to.be.within(1, 3);
        rightAgain(run, compared, 3);
        t.diagnostic(summary(run, compared));
        await second.stop();
      },
    );
  });
}
