import { describe, it } from 'node:test';
import { expect } from 'chai';
import { type BenchWorld, type Check, type StepBody, srv } from './meterbench';
import { type TestScenario, type TestScenarioOptions, testScenario } from './step-testing';

const isThere: StepBody<'a Commissioned {device}'> = async function (name) {
  const device = this.device(name);
  await this.bench.setUp.enrol(device, 'Commissioned', device.firmware);
};
const isRead: StepBody<'{user} reads the firmware version of the {device}'> = async function (user, device) {
  await this.asks(() => this.bench.requests.send(this.user(user), srv('11.2'), this.device(device)));
  await this.later();
};

/** A scenario in which the Supplier has read the firmware version of the ESME. */
async function scenarioOf(options: Partial<TestScenarioOptions> = {}): Promise<TestScenario> {
  const tags = ['@MP105-R2', '@judges-device'];
  const scenario = await testScenario({ at: '2021-11-04', tags, ...options });
  await scenario.step(isThere, 'ESME');
  await scenario.step(isRead, 'Supplier', 'ESME');
  return scenario;
}

/** What comes of a step that asserts. */
async function outcomeOf(
  body: (this: BenchWorld) => void | Promise<void>,
  options: Partial<TestScenarioOptions> = {},
): Promise<{ readonly verdict: string; readonly reason: string; readonly checks: readonly Partial<Check>[] }> {
  const scenario = await scenarioOf(options);
  scenario.world.stepText = 'my step';
  await scenario.step(body);
  return scenario.finish();
}

const answerOf = (world: BenchWorld) => world.bench.sinceRequest.answer(world.target);
const two = ({ verdict, basis, expected, observed }: Partial<Check>) => [verdict, basis, expected, observed];

describe('The expect of a scenario', () => {
  it('records each assertion that holds, once, as the project’s own', async () => {
    const { verdict, checks } = await outcomeOf(function () {
      const { expect } = this;
      expect('a').to.be.a('string').and.to.equal('a');
      expect([1, 2], 'list').to.have.lengthOf.above(1);
      expect({ a: 1 }).to.have.property('a', 1);
      expect('').to.be.empty;
      expect('a').to.not.equal('b');
    });
    expect(verdict).to.equal('pass');
    expect(checks.map(({ what, expected, observed }) => [what, expected, observed])).to.deep.equal([
      ["my step: expected 'a' to be a string", 'that this holds', 'a'],
      ['my step', 'a', 'a'],
      ['list: expected [ 1, 2 ] to have a length above 1 but got 2', '1', '2'],
      ['my step', '1', '1'],
      ["my step: expected '' to be empty", 'that this holds', ''],
      ["my step: expected 'a' to not equal 'b'", 'not b', 'a'],
    ]);
    expect(new Set(checks.map(({ basis }) => basis))).to.deep.equal(new Set(['own']));
  });

  it('fails by one that does not hold, with its place, and by the parts of one too', async () => {
    const failed = await outcomeOf(function () {
      this.expect('01', 'version').to.equal('02');
      throw new Error('it went on');
    });
    expect(failed.verdict).to.equal('fail');
    expect(failed.checks.map(two)).to.deep.equal([['fail', 'own', '02', '01']]);
    expect(failed.reason).to.match(
      /^the user's own assertion \(src\/entries\/bench-expect\.test\.[jt]s:\d+\): expected '01' to equal '02'$/,
    );
    const part = await outcomeOf(function () {
      this.expect(5, { requirement: 'MP105-R2' }).to.have.lengthOf(1);
    });
    expect(part.checks.map(two)).to.deep.equal([['fail', 'stated', 'that this holds', '5']]);
  });

  it('judges under a requirement on its ground', async () => {
    const about = { requirement: 'MP105-R2', what: 'firmware version' };
    const { verdict, checks } = await outcomeOf(function () {
      this.expect(answerOf(this), about).to.carryFirmware('01000000');
    });
    expect(verdict).to.equal('pass');
    const [check] = checks;
    expect(check).to.include({ ...about, verdict: 'pass', basis: 'stated', expected: 'success 01000000' });
    expect(check?.rows).to.not.be.empty;
    expect(check?.messages).to.deep.equal([1]);
    const strict = await outcomeOf(
      function () {
        this.expect(1, { requirement: 'MP105-R7' }).to.equal(2);
      },
      { strict: true, tags: ['@MP105-R7', '@judges-device'] },
    );
    expect(strict.verdict, 'strict, on inferred ground').to.equal('inconclusive');
  });

  it('judges the DCC on the rows that decide, and not for what a Device does wrong', async () => {
    const ofDcc = { tags: ['@MP105-R2', '@judges-dcc'] };
    const asserts = function (this: BenchWorld) {
      this.expect(this.atOnce, { requirement: 'MP105-R2' }).to.equal('I99');
      this.expect(this.atOnce, { requirement: 'MP105-R2' }).to.equal('E5');
    };
    const { verdict, checks } = await outcomeOf(asserts, ofDcc);
    expect(checks.map(two)).to.deep.equal([
      ['pass', 'unverified', 'I99', 'I99'],
      ['fail', 'unverified', 'E5', 'I99'],
    ]);
    expect(verdict).to.equal('fail');
    expect(checks[0]?.rows, 'the row of the status that it had').to.include('e5/Commissioned/11.2');
    const misled = await outcomeOf(asserts, { ...ofDcc, faults: ['ESME: wrong MAC'] });
    expect(misled.verdict, 'a Device misbehaved').to.equal('inconclusive');
    expect(misled.reason).to.include('what the Devices do wrong');
  });

  it('cites no requirement that the scenario is not tagged with', async () => {
    const scenario = await scenarioOf();
    const cites = function (this: BenchWorld) {
      this.expect(1, { requirement: 'MP105-R4' }).to.equal(1);
    };
    await scenario.step(cites).then(
      () => expect.fail('nothing was thrown'),
      (error: Error) => expect(error.message).to.include('a step cites MP105-R4'),
    );
    await scenario.finish();
  });

  it('asserts of messages and of Service Responses', async () => {
    const { verdict, checks } = await outcomeOf(async function () {
      const response = await this.exchange.response();
      this.expect(response).to.have.responseCode('I0').and.to.be.authentic;
      this.expect(response).to.carryFirmware('01000000').and.not.to.carryFirmware('02000000');
      this.expect(answerOf(this)).to.be.authentic;
      this.expect(undefined).to.not.be.authentic;
      this.expect('no answer').to.not.carryFirmware('01000000');
    });
    expect(verdict, JSON.stringify(checks)).to.equal('pass');
    expect(checks).to.have.length(7);
    expect(checks[1]).to.include({ observed: 'MAC held, signature absent' });
    expect(checks.map(({ messages = [] }) => messages)).to.deep.equal([[1], [1], [1], [1], [1], [], []]);
  });

  it('fails what a fault spoils', async () => {
    const spoilt = await outcomeOf(
      function () {
        const [last] = this.bench.tape.responses(this.device('ESME'), 0).slice(-1);
        this.expect(last).to.be.authentic;
      },
      { faults: ['ESME: wrong MAC'] },
    );
    const expected = 'a MAC or a signature that holds, and none that fails';
    expect(spoilt.checks.map(two)).to.deep.equal([['fail', 'own', expected, 'MAC failed, signature absent']]);
    const version = await outcomeOf(function () {
      this.expect(answerOf(this)).to.carryFirmware('02000000');
    });
    expect(version.checks.map(two)).to.deep.equal([['fail', 'own', 'success 02000000', 'success 01000000']]);
    const code = await outcomeOf(async function () {
      this.expect(await this.exchange.response()).to.have.responseCode('E5');
    });
    expect(code.checks.map(two)).to.deep.equal([['fail', 'own', 'E5', 'I0']]);
  });

  it('waits on the bench’s clock for what comes, or for nothing to come', async () => {
    const { verdict, checks, reason } = await outcomeOf(async function () {
      const { clock, timers } = this.bench.ports;
      const began = clock.now();
      let came: string | undefined;
      timers.after(60_000, () => {
        came = 'X1';
      });
      await this.expect(() => came).to.not.be.within({ seconds: 30 });
      await this.expect(() => came).to.be.within({ minutes: 5 });
      expect(clock.now() - began, 'milliseconds').to.be.within(60_000, 70_000);
      expect(5, 'as ever').to.be.within(1, 10);
      this.expect(5).to.be.within(1, 10);
      await this.expect(() => undefined, 'an Alert').to.be.within({ minutes: 1 });
    });
    expect(
      checks.map(({ verdict }) => verdict),
      reason,
    ).to.deep.equal(['pass', 'pass', 'pass', 'fail']);
    expect(checks[0]).to.include({ expected: 'nothing within 30 seconds', observed: 'nothing' });
    expect(checks[1]?.observed).to.match(/^X1, after 3\d(?:\.\d+)? s$/);
    expect(checks[3]).to.include({ expected: 'something within 1 minute', observed: 'nothing' });
    expect(verdict).to.equal('fail');
  });

  it('is told how to use what needs a scenario or a function', async () => {
    expect(() => expect('x').to.be.authentic, 'not of a scenario').to.throw('asserted of a scenario');
    const scenario = await scenarioOf();
    const waits = function (this: BenchWorld) {
      return this.expect('x').to.be.within({ seconds: 1 });
    };
    await scenario.step(waits).then(
      () => expect.fail('nothing was thrown'),
      (error: Error) => expect(error.message).to.include('waits for what a function gives'),
    );
    await scenario.finish();
  });
});
