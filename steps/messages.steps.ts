import { answersSomething, facts, tellsOf } from '../src/scenario';
import { toHex } from '../src/terms';
import { Given, Then, When } from './support/define';

Given(
  'the next Response of the {device} will be lost',
  (device) => [facts.device(device)],
  function (device) {
    this.device(device).link.loseNext('from-device', answersSomething);
  },
);

Given(
  'the next Alert {alertCode} of the {device} will be lost',
  (code, device) => [facts.device(device), facts.alert(code)],
  function (code, device) {
    this.device(device).link.loseNext('from-device', tellsOf(code));
  },
);

Given(
  'the next Response of the {device} will be held back',
  (device) => [facts.device(device)],
  function (device) {
    this.device(device).link.holdNext(answersSomething);
  },
);

When('what is held back arrives', async function () {
  const { standing, windows } = this.bench;
  let released = 0;
  const arrives = () => {
    released += standing.release();
    return released > 0;
  };
  await windows.until(arrives, standing.responseLimit(this.target.id));
  this.judge.precondition('messages that were held back', 1, released);
});

Given(
  'the link to the {device} is down',
  (device) => [facts.device(device)],
  async function (device) {
    await this.device(device).link.close();
  },
);

When(
  'the local Command is handed to the {device}',
  (device) => [facts.localPort(device)],
  async function (device) {
    await this.bench.local.deliver(this.exchange, this.device(device));
  },
);

When(
  'the Command of the {device} reaches it again, byte for byte',
  (device) => [facts.device(device)],
  async function (name) {
    const device = this.device(name);
    const last = this.bench.sinceRequest.commands(device).at(-1);
    this.judge.precondition('a Command has gone to the Device', true, last !== undefined);
    await this.bench.requests.hand(device, last?.bytes ?? new Uint8Array());
  },
);

When(
  'the Command before the last of the {device} reaches it again, byte for byte',
  (device) => [facts.device(device)],
  async function (name) {
    const device = this.device(name);
    const earlier = this.bench.tape.commands(device, 0).at(-2);
    this.judge.precondition('two Commands have gone to the Device', true, earlier !== undefined);
    await this.bench.requests.hand(device, earlier?.bytes ?? new Uint8Array());
  },
);

Given(
  'a counter of the {user} for the {device} is kept back',
  (user, device) => [...facts.user(user), facts.device(device)],
  function (user, device) {
    this.bench.crafted.keepCounterBack(this.user(user).id, this.device(device));
  },
);

When(
  'a Command of {sr} by the {user} reaches the {device}{flaw}',
  (sr, user, device, flaw) => [...facts.user(user), ...facts.crafted(sr, device, flaw)],
  async function (srv, user, name, flaw) {
    const device = this.device(name);
    this.bench.sinceRequest.begin();
    await this.bench.requests.hand(device, this.bench.crafted.make({ srv, by: this.user(user).id, device, flaw }));
  },
);

When(
  'a Command of {sr} by the {user} for firmware {firmware} reaches the {device}{flaw}',
  (sr, user, firmware, device, flaw) => [
    ...facts.user(user),
    facts.image(firmware, device),
    ...facts.crafted(sr, device, flaw),
  ],
  async function (srv, user, firmware, name, flaw) {
    const device = this.device(name);
    const firmwareHash = this.bench.images.of(device, firmware).hash;
    const by = this.user(user).id;
    this.bench.sinceRequest.begin();
    await this.bench.requests.hand(device, this.bench.crafted.make({ srv, by, device, flaw, firmwareHash }));
  },
);

When(
  'a Command of {sr} by the {user} that switches WAN Alert {alertCode} {onOff} reaches the {device}{flaw}',
  (sr, user, _code, _on, device, flaw) => [...facts.user(user), ...facts.crafted(sr, device, flaw)],
  async function (srv, user, code, on, name, flaw) {
    const device = this.device(name);
    const wanAlert = { code, on: on === 'on' };
    const by = this.user(user).id;
    this.bench.sinceRequest.begin();
    await this.bench.requests.hand(device, this.bench.crafted.make({ srv, by, device, flaw, wanAlert }));
  },
);

Then(
  '{by}nothing has reached the {device}',
  (_by, device) => [facts.device(device)],
  async function (by, name) {
    const device = this.device(name);
    const reached = await this.counted(0, device, () => this.bench.sinceRequest.reached(device).length);
    this.check(by, `messages to the Device since the Request${this.lookedFor(0)}`, 0, reached);
  },
);

Then(
  '{by}{count} message(s) has/have reached the {device}',
  (_by, _count, device) => [facts.device(device)],
  async function (by, count, name) {
    const device = this.device(name);
    const reached = await this.counted(count, device, () => this.bench.sinceRequest.reached(device).length);
    this.check(by, `messages to the Device since the Request${this.lookedFor(count)}`, count, reached);
  },
);

Then(
  '{by}each message to the {device} has an Originator Counter of its own',
  (_by, device) => [facts.device(device)],
  function (by, device) {
    const counters = this.bench.sinceRequest
      .commands(this.device(device))
      .map(({ header }) => header.originatorCounter);
    this.check(by, 'different Originator Counters', counters.length, new Set(counters).size);
  },
);

Then(
  '{by}the Command has gone to the {device} {way}',
  (_by, device) => [facts.device(device)],
  function (by, device, way) {
    this.check(by, 'way of the Command', way, this.bench.sinceRequest.wayOf(this.device(device)));
  },
);

Then(
  '{by}the {device} has given {count} Response(s)',
  (_by, device) => [facts.device(device)],
  async function (by, name, count) {
    const device = this.device(name);
    const given = await this.counted(count, device, () => this.bench.sinceRequest.responses(device));
    this.said(by, `Responses of the Device${this.lookedFor(count)}`, count, given, given);
  },
);

Then('{by}the Response repeats the header of its Command', async function (by) {
  const command = this.bench.sinceRequest.commands(this.target).at(-1)?.header;
  await this.answers(
    by,
    'header of the Response',
    [command?.originatorCounter, command?.messageCode, command?.recipient, command?.originator].map(String),
    ({ header }) => [header.originatorCounter, header.messageCode, header.originator, header.recipient].map(String),
  );
});

Then('{by}the Response carries {protection} that holds', async function (by, part) {
  await this.answers(by, `${part} of the Response, as its recipient checks it`, 'held', (answer) => {
    const { mac, signature } = this.bench.tape.protection(answer);
    return part === 'a MAC' ? mac : signature;
  });
});

Then('{by}the later Response carries what the Device sent', async function (by) {
  await this.later();
  const sent = this.bench.sinceRequest.answer(this.target);
  const expected = sent === undefined || typeof sent === 'string' ? sent : toHex(sent.bytes);
  await this.answers(by, 'octets of the GBCS message', expected, ({ bytes }) => toHex(bytes));
});

Then('{by}the local tool has got {count} Response(s)', async function (by, count) {
  const got = await this.counted(count, this.target, () => this.bench.local.responses);
  // What the tool got is the Device's doing, and never the DCC's.
  this.said(by, `Responses at the local tool${this.lookedFor(count)}`, count, got, got);
});
