import { describe, it } from 'node:test';
import { expect } from 'chai';
import { type StepBody, srv } from './meterbench';
import { type TestScenario, testScenario } from './step-testing';

const asks: StepBody<'{user} reads the firmware version of the {device}'> = async function (user, device) {
  await this.asks(() => this.bench.requests.send(this.user(user), srv('11.2'), this.device(device)));
};
const isAdmitted: StepBody<'the Request is admitted'> = async function () {
  await this.later();
  this.check('', 'Response Code', 'I99', this.atOnce);
};

const isSuspended: StepBody<'a Suspended {device}'> = async function (name) {
  const device = this.device(name);
  await this.bench.setUp.enrol(device, 'Suspended', device.firmware);
};

/** Runs them one after another. */
async function runIn(scenario: TestScenario): Promise<void> {
  await scenario.step(isSuspended, 'ESME');
  await scenario.step(asks, 'Supplier', 'ESME');
  await scenario.step(isAdmitted);
  await scenario.step(isAdmitted);
}

const tags = ['@MP105-R2', '@judges-dcc'];

describe('A scenario without Cucumber', () => {
  it('runs bodies of steps on an assembled bench, and says how it went', async () => {
    const scenario = await testScenario({ at: '2021-11-04', tags });
    await runIn(scenario);
    const { verdict, checks, subject } = await scenario.finish();
    expect(verdict).to.equal('pass');
    expect(checks).to.have.length(2);
    expect(subject).to.deep.equal({ what: 'dcc', kind: 'emulated' });
    const sent = scenario.journal.of('service-request').map(({ user, service }) => [user, service]);
    expect(sent, 'what was noted').to.deep.include(['Supplier', 'send']);
    expect(scenario.journal.events.at(-1)?.kind, 'to the end').to.equal('scenario-ends');
  });

  it('is refused where the rules date leaves it out', async () => {
    await testScenario({ at: '2021-11-03', tags }).then(
      () => expect.fail('it began'),
      (error: Error) => expect(error.message).to.include('MP105-R2 holds from 4 November 2021'),
    );
  });

  it('lets through what goes wrong in a step', async () => {
    const scenario = await testScenario({ at: '2021-11-04', tags });
    await scenario.step(isAdmitted).then(
      () => expect.fail('nothing was thrown'),
      (error: Error) => expect(error.message).to.include('no Service Request has been sent yet'),
    );
    expect(scenario.world.judge.checks).to.deep.equal([]);
    await scenario.finish();
  });

  it('fails where an assertion of a body does not hold, and lets other errors through', async () => {
    const scenario = await testScenario({ at: '2021-11-04', tags });
    await scenario.step(function () {
      expect(this.device('ESME').firmware, 'version').to.equal('02000000');
    });
    await scenario.step(() => expect.fail('a step ran after that'));
    const { verdict, checks } = await scenario.finish();
    expect(verdict).to.equal('fail');
    expect(checks.map(({ basis, expected, observed }) => [basis, expected, observed])).to.deep.equal([
      ['own', '02000000', '01000000'],
    ]);
  });

  it('shows that a step can fail', async () => {
    const scenario = await testScenario({ at: '2021-11-04', tags, without: ['MP105'] });
    await runIn(scenario);
    const { verdict, checks, reason } = await scenario.finish();
    expect(verdict).to.equal('fail');
    expect(reason).to.include('expected I99, observed E5');
    expect(checks, 'no step runs after that').to.have.length(1);
  });
});
