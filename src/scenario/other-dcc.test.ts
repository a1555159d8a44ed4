import { describe, it } from 'node:test';
import { expect } from 'chai';
import { defaultBench } from '../bench';
import { bareDcc } from '../dcc-port/testing';
import { isoDate } from '../terms';
import { ScenarioEnded } from '../verdict';
import * as facts from './needs/step-fact';
import { RunContext } from './run-context';
import { ScenarioRun } from './scenario-run';

const settings = {
  at: isoDate('2021-11-04'),
  scope: 'implemented',
  strict: false,
  bench: defaultBench,
  overlays: [],
  devices: [],
  without: [],
  faults: [],
} as const;

const tags = ['@judges-dcc', '@BASE-SMI-HISTORY'];

const scenarioOf = (needed: readonly facts.StepFact[]) =>
  new ScenarioRun(new RunContext(settings, { dcc: bareDcc }), {
    feature: 'a.feature',
    name: 'a test',
    tags,
    facts: needed,
  });

describe('another DCC on the bench', () => {
  it('is asked by its ports, and answers as a Service User sees it', async () => {
    const scenario = scenarioOf([facts.device('ESME'), ...facts.enrolled]);
    expect(scenario.whyNotApplicable(), 'it can do what is needed').to.equal(undefined);
    await scenario.assemble();
    const { bench } = scenario;
    const esme = bench.participants.device('ESME');
    await bench.setUp.enrol(esme, 'Suspended', esme.firmware);
    const entry = await bench.smi.entry(esme);
    expect(entry?.deviceStatus, 'status by SR8.2').to.equal('Suspended');
    await scenario.finish();
  });

  it('leaves out a scenario that needs what it lacks, before anything is sent', () => {
    const scenario = scenarioOf([facts.device('ESME'), ...facts.dcc('undergo-transitions', 'status-history')]);
    expect(scenario.whyNotApplicable(), 'reason').to.equal(
      'The bare DCC has no undergo-transitions; The bare DCC has no status-history',
    );
  });

  it('ends a scenario as not applicable where it hides what was to be observed', async () => {
    const scenario = scenarioOf([facts.device('ESME')]);
    await scenario.assemble();
    const { dcc } = scenario.bench;
    const history = dcc.observations.statusHistory(scenario.bench.participants.device('ESME').id);
    const outcome = await scenario.shown(history).catch((error: unknown) => error);
    expect(outcome, 'ended').to.be.instanceOf(ScenarioEnded);
    const { verdict, reason } = await scenario.finish();
    expect([verdict, reason], 'verdict').to.deep.equal(['not-applicable', 'The bare DCC shows no status-history']);
  });

  it('tells no time limit, and is waited for as the bench file says', async () => {
    const { plan, rulebook, journal } = new RunContext(settings, { dcc: bareDcc });
    const bench = await plan.assemble(rulebook, journal);
    const { response, multiplier } = plan.file.limits;
    for (const { id } of bench.devices) {
      expect(bench.responseDeadline(id), 'milliseconds').to.equal(response * 1000 * multiplier);
    }
    await bench.close();
  });
});
