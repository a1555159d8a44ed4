/**
 * Steps as a user's project writes them, against the public entries. It compiles with the build and is never run: each
 * `@ts-expect-error` says what must not compile.
 */
import {
  type BenchExpect,
  BenchWorld,
  defineParameterType,
  type ExpectAbout,
  type ExpectWindow,
  type FirmwareVersion,
  facts,
  Given,
  profile,
  type SmiStatus,
  type StepBody,
  srv,
  Then,
  When,
} from 'meterbench';

/** What tells one type from every other, `any` included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => {};

declare module 'meterbench' {
  interface StepParameters {
    readonly litres: number;
  }
}

Given('the {device} runs {firmware} and is {status}', function (device, firmware, status) {
  same<typeof this, BenchWorld>(true);
  same<typeof device, string>(true);
  same<typeof firmware, FirmwareVersion>(true);
  same<typeof status, SmiStatus>(true);
  this.judge.equal('MP105-R2', 'name of the Device', device, this.device(device).name);
});

When(
  '{user} asks the {device} for {litres}',
  (user, device, litres) => {
    same<typeof litres, number>(true);
    return [facts.device(device), ...facts.user(user), facts.request(srv('11.2'), device)];
  },
  async function (user, device, litres) {
    same<typeof litres, number>(true);
    await this.asks(() => this.bench.requests.send(this.user(user), srv('11.2'), this.device(device)));
  },
);

Then('{int} of {word}, and {colour}', function (count, word, colour) {
  same<typeof count, number>(true);
  same<typeof word, string>(true);
  same<typeof colour, string>(true);
  this.check('MP105-R2', 'a number', count, 1);
});

Then('a table:', (table) => {
  same<ReturnType<typeof table.rows>, string[][]>(true);
});
Then('a text of {word}:', (_word, text: string) => {
  same<typeof text, string>(true);
});
Then(/^of a regular expression (.*)$/, function (rest: string) {
  this.judge.equal('MP105-R2', 'the rest', rest, '');
});

Then('an expectation', async function () {
  const { expect } = this;
  same<typeof expect, BenchExpect>(true);
  const about: ExpectAbout = { requirement: 'MP105-R2', what: 'firmware version' };
  expect(this.bench.sinceRequest.answer(this.target), about).to.be.authentic.and.to.carryFirmware('02000000');
  expect(await this.exchange.response(), 'answer').to.have.responseCode('I0');
  const window: ExpectWindow = { minutes: 30 };
  same<Promise<void>, ReturnType<typeof wait>>(true);
  const wait = () => expect(() => this.bench.tape.alerts(this.device('ESME'))).to.not.be.within(window);
  await wait();
  expect(5).to.be.within(1, 10).and.to.not.equal(6);
});

const body: StepBody<'{device} is {status}'> = function (device, status) {
  this.check('', 'SMI Status', status, device);
};
Then('{device} is {status}', body);

defineParameterType({ name: 'litres', regexp: /\d+ l/, transformer: (text) => Number.parseInt(text, 10) });
defineParameterType({ name: 'colour', regexp: /red|green/, transformer: (text) => text });

/** A World of one's own. */
export class OwnWorld extends BenchWorld {
  readonly seen: string[] = [];
}

export const configuration = { ...profile, require: [...profile.require, 'steps/*.js'] };

// @ts-expect-error: {firmware} is no number.
Then('the version {firmware}', (_firmware: number) => {});
// @ts-expect-error: an expression of one parameter has no second value, and what stands under a step is no number.
Then('the version of {device}', (_device: string, _second: number) => {});
Given(
  '{device} there',
  // @ts-expect-error: what a step declares gets the values that its body gets.
  (device: number) => [facts.device(String(device))],
  (_device) => {},
);
Given(
  '{device} here',
  // @ts-expect-error: a fact is one of the kinds of facts.
  (device) => [{ kind: 'colour', device }],
  (_device) => {},
);
// @ts-expect-error: a transformer gives what StepParameters says.
defineParameterType({ name: 'litres', regexp: /\d+ gallons/, transformer: (text) => text });
// @ts-expect-error: what StepParameters doesn't know is a text.
defineParameterType({ name: 'shade', regexp: /\d+/, transformer: (text) => Number(text) });
Then('nothing', function () {
  // @ts-expect-error: the World has no such member.
  this.colour;
  // @ts-expect-error: a window says its unit.
  this.expect(() => 1).to.be.within(30);
  // @ts-expect-error: a firmware version is a text.
  this.expect(1).to.carryFirmware(1);
  // @ts-expect-error: a Service Reference Variant is made by srv('11.2').
  facts.request('11.2', 'ESME');
});
