import { activationIn, facts } from '../src/scenario';
import { srv } from '../src/terms';
import { Then, When } from './support/define';

const activateFirmware = srv('11.3');

When(
  'the {user} sends {sr} for firmware {firmware} to the {device} {int} times',
  (user, sr, firmware, device) => [...facts.user(user), facts.image(firmware, device), facts.request(sr, device)],
  async function (user, sr, firmware, name, times) {
    const device = this.device(name);
    const firmwareHash = this.bench.images.of(device, firmware).hash;
    for (let time = 0; time < times; time++) {
      await this.asks(() => this.bench.requests.send(this.user(user), sr, device, { firmwareHash }));
      await this.later();
    }
  },
);

When(
  'the {device} gets SR11.3 of the {user} for firmware {firmware} under a signature that is {signatureForm}',
  (device, user, firmware) => [
    ...facts.user(user),
    facts.image(firmware, device),
    facts.request(activateFirmware, device),
  ],
  async function (name, user, firmware, form) {
    const device = this.device(name);
    const { hash } = this.bench.images.of(device, firmware);
    this.bench.sinceRequest.begin();
    await this.bench.requests.hand(device, this.bench.signatures.command(this.user(user).id, device, hash, form));
  },
);

Then(
  '{by}all {int} signatures of the {device} verify as ECDSA on P-256 of 64 octets',
  (_by, _count, device) => [facts.device(device)],
  function (by, count, device) {
    const found = this.bench.signatures.findings(this.device(device));
    this.check(by, 'signatures collected', count, found.count);
    this.check(by, 'signatures that verify', count, found.verified);
  },
);

Then(
  '{by}the {int} signatures of the {device} have {int} different r',
  (_by, _count, device) => [facts.device(device)],
  function (by, count, device, different) {
    const found = this.bench.signatures.findings(this.device(device));
    this.check(by, 'signatures collected', count, found.count);
    this.check(by, 'different values of r', different, found.distinctR);
  },
);

Then(
  '{by}no bit of the per-message secrets of the {device} is biased',
  (_by, device) => [facts.device(device)],
  function (by, device) {
    const biased = this.bench.signatures.bias(this.device(device));
    if (biased === undefined) {
      this.judge.unsettled(`the private key of the ${device} isn't known, so its per-message secrets can't be seen`);
    } else {
      this.check(by, 'biased bits of the per-message secrets', '', biased.map(({ bit }) => bit).join(', '));
    }
  },
);

Then(
  '{by}bits {int} to {int} of the per-message secrets of the {device} are found to be biased',
  (_by, _first, _last, device) => [facts.device(device)],
  function (by, first, last, device) {
    const biased = this.bench.signatures.bias(this.device(device))?.map(({ bit }) => bit);
    const expected = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    this.check(by, 'biased bits of the per-message secrets', expected, biased);
  },
);

Then(
  '{by}the {device} has answered nothing to it',
  (_by, device) => [facts.device(device)],
  function (by, device) {
    this.check(by, 'Responses of the Device', 0, this.bench.sinceRequest.responses(this.device(device)));
  },
);

Then(
  '{by}the {device} has answered it with code {int} and firmware {firmware}',
  (_by, device) => [facts.device(device)],
  function (by, name, code, firmware) {
    const device = this.device(name);
    const answer = this.bench.sinceRequest.answer(device);
    const observed = answer === undefined || typeof answer === 'string' ? answer : activationIn(answer);
    this.check(by, 'outcome in the Response', `code ${code}, firmware ${device.versionOf(firmware)}`, observed);
  },
);
