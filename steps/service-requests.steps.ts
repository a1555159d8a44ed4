import { activationIn, consumptionIn, facts, firmwareIn, logIn, wanAlertSwitch } from '../src/scenario';
import { isoDate, startOf } from '../src/terms';
import { Given, Then, When } from './support/define';

Given(
  'it is {int} minutes before {day}, and the rules follow the clock',
  () => facts.dcc('follow-rules'),
  async function (minutes, day) {
    const { clock, timers } = this.bench.ports;
    const wait = startOf(isoDate(day)) - minutes * 60_000 - clock.now();
    if (wait < 0) {
      this.judge.end('not-applicable', 'the rules date is later than the story, and no clock goes back');
    }
    await this.bench.dcc.acts.followRules((date) => this.scenario.rulesOn(date));
    await timers.sleep(wait);
  },
);

Given(
  'the DCC sends a Command that is not answered once more',
  () => facts.dcc('set-retries'),
  async function () {
    this.bench.closedWorld.retries = 1;
    await this.bench.dcc.acts.retryUnanswered({ count: 1, pause: 60_000 });
  },
);

When(
  'the {user} sends {sr} to the {device}{delivery}{later}',
  (user, sr, device, _delivery, later) => [...facts.user(user), facts.request(sr, device), ...facts.wait(later)],
  async function (user, sr, device, delivery, later) {
    const details = this.details(later);
    await this.asks(() => this.bench.requests.send(this.user(user), sr, this.device(device), details, delivery));
  },
);

When(
  'the {user} sends {sr} for firmware {firmware} to the {device}{later}',
  (user, sr, firmware, device, later) => [
    ...facts.user(user),
    facts.image(firmware, device),
    facts.request(sr, device),
    ...facts.wait(later),
  ],
  async function (user, sr, firmware, name, later) {
    const device = this.device(name);
    const details = { ...this.details(later), firmwareHash: this.bench.images.of(device, firmware).hash };
    await this.asks(() => this.bench.requests.send(this.user(user), sr, device, details));
  },
);

When(
  'the {user} cancels {sr} for firmware {firmware} to the {device}',
  (user, sr, firmware, device) => [...facts.user(user), facts.image(firmware, device), facts.request(sr, device)],
  async function (user, sr, firmware, name) {
    const device = this.device(name);
    const details = { cancel: true, firmwareHash: this.bench.images.of(device, firmware).hash };
    await this.asks(() => this.bench.requests.send(this.user(user), sr, device, details));
  },
);

When(
  'the {user} sends {sr} to the {device} as Command Variant {commandVariant} to the service {service}',
  (user, sr, device) => [...facts.user(user), facts.request(sr, device)],
  async function (user, sr, name, variant, service) {
    const device = this.device(name);
    await this.asks(() => this.bench.requests.sendAs(this.user(user), sr, device, variant, service));
  },
);

When(
  'the {user} sends {sr} to the {device} that switches WAN Alert {alertCode} {onOff}',
  (user, sr, device) => [...facts.user(user), facts.request(sr, device)],
  async function (name, sr, deviceName, code, on) {
    const [user, device] = [this.user(name), this.device(deviceName)];
    const behaviour = wanAlertSwitch(device, user.role, code, on === 'on');
    await this.asks(() => this.bench.requests.send(user, sr, device, { behaviour }));
  },
);

When(
  'the {user} sends {sr} to the {device} for its {log} Log{span}',
  (user, sr, device) => [...facts.user(user), facts.request(sr, device)],
  async function (user, sr, device, log, minutes) {
    const details = { log, ...(minutes === undefined ? {} : { minutes }) };
    await this.asks(() => this.bench.requests.send(this.user(user), sr, this.device(device), details));
  },
);

When(
  '{int} minutes have passed',
  (minutes) => facts.wait(minutes),
  async function (minutes) {
    await this.bench.ports.timers.sleep(minutes * 60_000);
  },
);

Then('{by}the Request is answered at once with {code}', function (by, code) {
  this.check(by, 'code of the synchronous Response', code, this.atOnce);
});

Then('{by}the Request is answered at once with {payload}', function (by, payload) {
  this.check(by, 'kind of payload in the synchronous Response', payload, this.exchange.payloadKind);
});

Then('{by}the Request is refused', function (by) {
  const refused = !/^[IW]\d+$/.test(this.atOnce);
  this.check(by, 'what becomes of the Request', 'refused', refused ? 'refused' : `taken with ${this.atOnce}`);
});

Then('{by}the later Response has code {code}', async function (by, code) {
  const later = await this.later();
  const got = typeof later === 'string' ? later : later.responseCode;
  if (this.scenario.judges === 'device') {
    // What the Device said is the Device's; what the DCC made of it isn't.
    await this.answers(by, 'what the Device answers', 'a Response', () => 'a Response');
    this.judge.precondition('code of the later Response, which the DCC gives', code, got);
  } else {
    this.check(by, 'code of the later Response', code, got);
  }
});

Then('{by}the Device answers within {int} minute(s)', async function (by, minutes) {
  await this.answers(by, 'minutes that the Device took', `at most ${minutes}`, () => {
    const took = (this.bench.sinceRequest.took(this.target) ?? Number.POSITIVE_INFINITY) / 60_000;
    return took <= minutes ? `at most ${minutes}` : String(took);
  });
});

Then('{by}the later Response says that firmware {firmware} runs', async function (by, firmware) {
  const version = this.target.versionOf(firmware);
  await this.answers(by, 'firmware version in the Response', `success ${version}`, firmwareIn);
});

Then('{by}the later Response says that the version could not be read', async function (by) {
  await this.answers(by, 'firmware version in the Response', 'failure', firmwareIn);
});

Then(
  '{by}the later Response says that SR11.3 gave code {int} and firmware {firmware} runs',
  async function (by, code, firmware) {
    const version = this.target.versionOf(firmware);
    await this.answers(by, 'outcome in the Response', `code ${code}, firmware ${version}`, activationIn);
  },
);

Then('{by}the later Response says that SR11.3 was accepted for later', async function (by) {
  await this.answers(by, 'outcome in the Response', 'accepted', activationIn);
});

Then('{by}the later Response tells of {count} log entry/entries {alertCode}', async function (by, count, code) {
  const entries = (answer: Parameters<typeof logIn>[0]) => logIn(answer).filter((line) => line.code === code).length;
  await this.answers(by, `log entries ${code} in the Response`, count, entries);
});

Then('{by}the later Response says that the Consumption Register stands at {volume}', async function (by, litres) {
  await this.answers(by, 'Consumption Register, as the party that asked reads it', `${litres / 1000} m³`, (answer) =>
    consumptionIn(answer, this.bench.standing.signerFor),
  );
});

Then('{by}the later Response says that the divisor of the Consumption Register could not be read', async function (by) {
  await this.answers(by, 'Consumption Register, as the party that asked reads it', 'divisor: status C0', (answer) =>
    consumptionIn(answer, this.bench.standing.signerFor),
  );
});
