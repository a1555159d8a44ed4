import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { instant, MeterbenchError, VirtualTime } from '../../terms';
import type { NotedEvent } from '../../terms/testing';
import { NotStimulated, type TerminalOperatorOptions, terminalOperator } from './operator';
import { controlBackchannel, noBackchannel, promptBackchannel } from './real-backchannel';

const start = instant(1_700_000_000_000);

function terminal(options: Partial<TerminalOperatorOptions> = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  const journal: NotedEvent[] = [];
  const time = new VirtualTime(start);
  const operator = terminalOperator({
    input,
    output,
    clock: time,
    timers: time,
    journal: { append: (event) => journal.push(event) },
    who: 'A. Tester',
    seconds: 60,
    unattended: false,
    ...options,
  });
  return { input, output, journal, time, operator, shown: () => String(output.read() ?? '') };
}

const refusalOf = async (work: Promise<unknown>): Promise<NotStimulated> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(NotStimulated);
  return error as NotStimulated;
};

describe('An operator at a terminal', () => {
  it('is asked, answers, and both are kept with the run', async () => {
    const { input, operator, journal, shown } = terminal();
    input.write('done\n');
    await operator.ask('Press A');
    expect(shown()).to.equal("\n>> Press A\n   Answer done, can't or skip within 60 s (d, c, s): ");
    expect(journal).to.deep.equal([
      {
        kind: 'operator',
        question: 'Press A',
        answer: 'done',
        who: 'A. Tester',
        milliseconds: 0,
        at: '2023-11-14T22:13:20.000Z',
      },
    ]);
  });

  for (const [typed, why] of [
    ['c', "can't"],
    ["CAN'T", "can't"],
    ['cant', "can't"],
    ['skip', 'skip'],
    ['s', 'skip'],
  ] as const) {
    it(`may say ${typed}`, async () => {
      const { input, operator, journal } = terminal();
      input.write(`${typed}\n`);
      const refusal = await refusalOf(operator.ask('Press A'));
      expect([refusal.why, refusal.message, refusal.blame]).to.deep.equal([
        why,
        `Press A: the operator said ${why}`,
        'bench',
      ]);
      expect(journal[0]?.['answer']).to.equal(why);
    });
  }

  it('is asked again where the answer is none of the three', async () => {
    const { input, operator, shown } = terminal();
    input.write('\nperhaps\nd\n');
    await operator.ask('Press A');
    expect(shown().match(/skip\?/g)).to.have.length(2);
  });

  it('who does not answer is waited for until the deadline and no longer', async () => {
    const { operator, time, journal } = terminal();
    const asked = refusalOf(operator.ask('Press A'));
    await time.sleep(59_999);
    expect(journal).to.deep.equal([]);
    await time.sleep(1);
    expect((await asked).message).to.equal('Press A: nobody answered within 60 s');
    expect(journal[0]).to.include({ answer: 'no answer', milliseconds: 60_000 });
    expect(time.nextDue).to.equal(undefined);
  });

  it('whose terminal closes is not waited for', async () => {
    const { input, operator, time } = terminal();
    const asked = refusalOf(operator.ask('Press A'));
    input.end();
    expect((await asked).why).to.equal('no answer');
    expect(time.nextDue).to.equal(undefined);
  });

  it('is asked one thing at a time', async () => {
    const { input, operator, journal } = terminal();
    const first = operator.ask('first');
    const second = operator.ask('second');
    input.write('d\n');
    await first;
    expect(journal).to.have.length(1);
    input.write('s\n');
    expect((await refusalOf(second)).message).to.contain('second');
  });

  for (const [where, options] of [
    ['in CI', { unattended: true }],
    ['without a terminal', { input: new PassThrough() }],
  ] as const) {
    it(`is not waited for ${where}`, async () => {
      const { operator, journal, shown } = terminal(options);
      expect(operator.present).to.equal(false);
      const { why, message } = await refusalOf(operator.ask('Press A'));
      expect([why, message, shown()]).to.deep.equal(['nobody there', `Press A: ${where} nobody can`, '']);
      expect(journal[0]?.['answer']).to.equal('nobody there');
    });
  }
});

describe('The back channel to a real Device', () => {
  const image = Uint8Array.of(1, 2, 3);

  it('by prompt tells a person what to do, and where the image lies', async () => {
    const asked: string[] = [];
    const operator = { present: true, ask: async (question: string) => void asked.push(question) };
    const channel = promptBackchannel({ device: 'ESME', operator, saveImage: ({ length }) => `image of ${length}` });
    await channel.apply({ kind: 'power-cycle' });
    await channel.apply({ kind: 'offer-image', image });
    await channel.apply({ kind: 'offer-corrupt-image', image });
    await channel.apply({ kind: 'set-clock', to: start });
    await channel.apply({ kind: 'press-button', button: 'OK' });
    await channel.apply({ kind: 'cause-event', event: 0x81a5 });
    await channel.apply({ kind: 'set-register', litres: 12_345 });
    expect(asked).to.deep.equal([
      'Switch ESME off, wait ten seconds, and switch it on',
      'Have the Communications Hub offer image of 3 to ESME, and wait until ESME has fetched all of it',
      'Have the Communications Hub offer image of 3, which is corrupt on purpose, to ESME, and wait until ESME has fetched all of it',
      'Set the clock of ESME to 2023-11-14T22:13:20.000Z',
      'Press OK on ESME',
      'Make event 0x81A5 happen to ESME',
      'Bring the Consumption Register of ESME to 12.345 m³',
    ]);
  });

  it('by prompt can do nothing where nobody is there', async () => {
    const { operator } = terminal({ unattended: true });
    const saved: Uint8Array[] = [];
    const channel = promptBackchannel({ device: 'ESME', operator, saveImage: (each) => `${saved.push(each)}` });
    expect(channel.can('power-cycle')).to.equal(false);
    expect((await refusalOf(channel.apply({ kind: 'offer-image', image }))).why).to.equal('nobody there');
    expect(saved).to.deep.equal([]);
  });

  it('by lab control asks the far end, and keeps what came of it', async () => {
    const asked: unknown[] = [];
    const journal: NotedEvent[] = [];
    const control = { request: async (body: unknown, milliseconds: number) => asked.push([body, milliseconds]) };
    const channel = controlBackchannel({
      device: 'ESME',
      control,
      limit: 9,
      journal: { append: (event) => journal.push(event) },
    });
    await channel.apply({ kind: 'offer-corrupt-image', image });
    expect(asked).to.deep.equal([[{ op: 'offer-corrupt-image', device: 'ESME', image: 'AQID' }, 9]]);
    expect(journal).to.deep.equal([
      { kind: 'back-channel', device: 'ESME', stimulus: 'offer-corrupt-image', done: true },
    ]);
  });

  it('by lab control knows afterwards what the far end refuses; a broken link is the link’s', async () => {
    const failing = (code: string) => ({
      request: () => Promise.reject(new MeterbenchError({ code, blame: 'bench', message: 'no' })),
    });
    const journal = { append: () => {} };
    const refusing = controlBackchannel({
      device: 'ESME',
      control: failing('MB-LINK-CONTROL-REFUSED'),
      limit: 9,
      journal,
    });
    expect((await refusalOf(refusing.apply({ kind: 'power-cycle' }))).why).to.equal('no way');
    expect([refusing.can('power-cycle'), refusing.can('set-clock')]).to.deep.equal([false, true]);
    const broken = controlBackchannel({ device: 'ESME', control: failing('MB-LINK-DOWN'), limit: 9, journal });
    const error = await broken.apply({ kind: 'power-cycle' }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(MeterbenchError).and.not.instanceOf(NotStimulated);
  });

  it('that is none can do nothing, and says so', async () => {
    const channel = noBackchannel('ESME');
    expect(channel.can('power-cycle')).to.equal(false);
    expect((await refusalOf(channel.apply({ kind: 'power-cycle' }))).next).to.contain('backChannel');
  });
});
