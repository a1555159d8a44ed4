import { After, AfterAll, AfterStep, Before, BeforeStep, Status, setDefaultTimeout } from '@cucumber/cucumber';
import { noticeMediaType, outcomeMediaType, stepRegistry } from '../../src/scenario';
import { MeterbenchError, tell } from '../../src/terms';
import { ScenarioEnded } from '../../src/verdict';
import { takeOwnAssertion } from './own-assertion';
import { type BenchWorld, closeContexts } from './world';

// Deadlines by class, from the bench file, rule; Cucumber's own would end a step without saying whose fault it was.
setDefaultTimeout(-1);

Before({ name: 'the bench' }, async function (this: BenchWorld, { pickle }) {
  const scenario = this.begin({
    feature: pickle.uri,
    name: pickle.name,
    tags: pickle.tags.map(({ name }) => name),
    facts: stepRegistry.factsOf(pickle.steps.map(({ text }) => text)),
  });
  const reason = scenario.whyNotApplicable();
  if (reason === undefined) {
    try {
      await scenario.assemble();
    } catch (error) {
      this.failure = error;
      throw error;
    } finally {
      for (const notice of scenario.takeNotices()) {
        this.attach(notice, noticeMediaType);
      }
    }
    return undefined;
  }
  scenario.judge.lower('not-applicable', reason);
  return 'skipped';
});

BeforeStep(async function (this: BenchWorld, { pickle, pickleStep }) {
  this.stepBegins(pickleStep);
  await this.bench.settle().catch((error: unknown) => {
    // Of a hook that throws, the After hook is handed a text only.
    this.failure ??= error;
    throw error;
  });
  this.judge.step = pickle.steps.findIndex(({ id }) => id === pickleStep.id);
  this.stepText = pickleStep.text;
});

AfterStep(function (this: BenchWorld, { pickleStep, error }) {
  this.stepEnds(pickleStep);
  // Cucumber hands the After hook the error of the last step only, which was skipped.
  this.failure ??= takeOwnAssertion(this.scenario, error, pickleStep.text) ?? error;
});

After({ name: 'the verdict' }, async function (this: BenchWorld, { result }) {
  const { judge } = this;
  // What ended the scenario in a hook of a project's own is told here by its text only.
  const failure = this.failure ?? judge.ended;
  const status = result?.status;
  if (status === Status.FAILED && isBeyondBench(failure)) {
    judge.lower('not-applicable', [failure.message, failure.next].filter(Boolean).join('. '));
  } else if (status === Status.FAILED && !(failure instanceof ScenarioEnded)) {
    judge.lower(this.scenario.isOthers(failure) ? 'inconclusive' : 'error', blamed(failure ?? result?.message));
  } else if (status === Status.UNDEFINED || status === Status.AMBIGUOUS || status === Status.PENDING) {
    judge.lower('error', `a step is ${status.toLowerCase()}: the suite is at fault`);
  } else if (judge.verdict === 'pass' && judge.checks.length === 0) {
    judge.lower('inconclusive', 'nothing was checked: an assertion that holds counts where this.expect makes it');
  }
  if (status === Status.PASSED) {
    await this.scenario.closeWorld();
  }
  const outcome = await this.scenario.finish();
  this.attach(JSON.stringify(outcome), outcomeMediaType);
  if (outcome.verdict === 'unresolved') {
    // It ran and claims nothing: to Cucumber, a scenario that was skipped.
    return 'skipped';
  }
  if (status === Status.PASSED && outcome.verdict !== 'pass') {
    // Cucumber knows no such verdict; its nearest word for a plain reader is "failed".
    throw new MeterbenchError({ code: 'MB-VERDICT', blame: 'bench', message: `${outcome.verdict}: ${outcome.reason}` });
  }
  return undefined;
});

AfterAll(closeContexts);

/** What this bench can't bring about says nothing about anybody. */
function isBeyondBench(error: unknown): error is MeterbenchError {
  return error instanceof MeterbenchError && ['MB-NOT-STIMULATED', 'MB-BENCH-FIRMWARE'].includes(error.code);
}

function blamed(error: unknown): string {
  return error instanceof MeterbenchError
    ? `${tell(error).replaceAll('\n', ' ')} (at fault: ${error.blame})`
    : `the suite broke: ${tell(error)}`;
}
