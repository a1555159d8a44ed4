import { type FlagUnder, facts, lettersIn } from '../src/scenario';
import type { SmiStatus } from '../src/terms';
import { Given, Then, When } from './support/define';
import type { BenchWorld } from './support/world';

/** What was put out last, by the scenario that asked for it. */
const putOut = new WeakMap<BenchWorld, readonly FlagUnder[]>();
const flagsOf = (world: BenchWorld): readonly FlagUnder[] => putOut.get(world) ?? [];

Given('the row {string} is stated', function (id) {
  const row = this.bench.rulebook.row(id);
  if (row === undefined || row.evidence === 'unverified') {
    this.judge.unsettled(`row ${id} is ${row === undefined ? 'not there' : 'unverified'}: a rule overlay states it`);
  }
});

When(
  '{registrationFile} tells the flag of the {device} under each SMI Status',
  (_file, device) => [facts.device(device), ...facts.dcc('arrange-smi-status', 'service-flags')],
  async function (file, device) {
    putOut.set(this, await this.scenario.shown(this.bench.registration.underEachStatus(this.device(device), file)));
  },
);

Then('{by}the flags told are {string}', function (by, letters) {
  this.check(by, 'DCC Service Flags told', letters, lettersIn(flagsOf(this)).join(', '));
});

Then('{by}none of the flags told is {flag} or {flag}', function (by, a, b) {
  const found = lettersIn(flagsOf(this)).filter((letter) => letter === a || letter === b);
  this.check(by, `DCC Service Flags ${a} or ${b} told`, [], found);
});

Then(
  '{by}the flags under {status}, {status} and {status} are three different ones',
  function (by, first, second, third) {
    const flags = flagsOf(this).filter(({ status }) => [first, second, third].includes(status));
    this.check(by, 'different DCC Service Flags', 3, lettersIn(flags).length);
  },
);

Then('{by}the flag under {status} is the one that {string} states', function (by, status, id) {
  const row = this.bench.rulebook.row(id);
  this.check(by, `DCC Service Flag under ${status}`, row?.value, flagUnder(this, status));
});

Then('{by}the flag under {status} is {flag}', function (by, status, flag) {
  this.check(by, `DCC Service Flag under ${status}`, flag, flagUnder(this, status));
});

const flagUnder = (world: BenchWorld, status: SmiStatus) =>
  flagsOf(world).find((each) => each.status === status)?.flag ?? 'nothing told';
