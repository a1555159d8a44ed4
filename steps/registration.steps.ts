import { Given, Then, When } from '@cucumber/cucumber';
import { type FlagUnder, lettersIn, type RegistrationFile } from '../src/scenario';
import type { SmiStatus } from '../src/terms';
import type { BenchWorld } from './support/world';

/** What was put out last, by the scenario that asked for it. */
const putOut = new WeakMap<BenchWorld, readonly FlagUnder[]>();
const flagsOf = (world: BenchWorld): readonly FlagUnder[] => putOut.get(world) ?? [];

Given('the row {string} is stated', function (this: BenchWorld, id: string) {
  const row = this.bench.rulebook.row(id);
  if (row === undefined || row.evidence === 'unverified') {
    this.judge.unsettled(`row ${id} is ${row === undefined ? 'not there' : 'unverified'}: a rule overlay states it`);
  }
});

When(
  '{registrationFile} tells the flag of the {device} under each SMI Status',
  function (this: BenchWorld, file: RegistrationFile, device: string) {
    putOut.set(this, this.bench.registration.underEachStatus(this.bench.device(device), file));
  },
);

Then('{by}the flags told are {string}', function (this: BenchWorld, by: string, letters: string) {
  this.check(by, 'DCC Service Flags told', letters, lettersIn(flagsOf(this)).join(', '));
});

Then('{by}none of the flags told is {flag} or {flag}', function (this: BenchWorld, by: string, a: string, b: string) {
  const found = lettersIn(flagsOf(this)).filter((letter) => letter === a || letter === b);
  this.check(by, `DCC Service Flags ${a} or ${b} told`, [], found);
});

Then(
  '{by}the flags under {status}, {status} and {status} are three different ones',
  function (this: BenchWorld, by: string, first: SmiStatus, second: SmiStatus, third: SmiStatus) {
    const flags = flagsOf(this).filter(({ status }) => [first, second, third].includes(status));
    this.check(by, 'different DCC Service Flags', 3, lettersIn(flags).length);
  },
);

Then(
  '{by}the flag under {status} is the one that {string} states',
  function (this: BenchWorld, by: string, status: SmiStatus, id: string) {
    const row = this.bench.rulebook.row(id);
    this.check(by, `DCC Service Flag under ${status}`, row?.value, flagUnder(this, status));
  },
);

const flagUnder = (world: BenchWorld, status: SmiStatus) =>
  flagsOf(world).find((each) => each.status === status)?.flag ?? 'nothing told';
