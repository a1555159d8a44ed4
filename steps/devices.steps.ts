import { clockIn, facts, settingsIn } from '../src/scenario';
import { instant, smiStatuses, srv, toHex } from '../src/terms';
import { Given, Then, When } from './support/define';

const readFirmwareVersion = srv('11.2');

Given(
  'a/an {status} {device} that runs firmware {firmware}',
  (_status, device) => [facts.device(device), ...facts.enrolled],
  async function (status, name, firmware) {
    const device = this.device(name);
    await this.bench.setUp.enrol(device, status, device.versionOf(firmware));
  },
);

Given(
  'a factory-new {device}',
  (device) => [facts.device(device), facts.factoryNew(device), ...facts.enrolled],
  async function (name) {
    const device = this.device(name);
    this.judge.precondition(`the ${name} is declared factory-new`, true, device.factoryNew);
    await this.bench.setUp.enrol(device, 'Commissioned', device.firmware);
  },
);

Given(
  'the {device} holds the image of firmware {firmware}',
  (device, firmware) => [
    facts.supplierOf(device),
    facts.image(firmware, device),
    facts.stimulus('offer-image', device),
  ],
  async function (device, firmware) {
    const { file, hash } = this.bench.images.of(this.device(device), firmware);
    this.offeredHash = toHex(hash);
    await this.device(device).backchannel.apply({ kind: 'offer-image', image: file });
  },
);

When(
  'a corrupted image of firmware {firmware} reaches the {device}',
  (firmware, device) => [
    facts.supplierOf(device),
    facts.image(firmware, device),
    facts.stimulus('offer-corrupt-image', device),
  ],
  async function (firmware, device) {
    const { file, hash } = this.bench.images.corrupted(this.device(device), firmware);
    this.offeredHash = toHex(hash);
    await this.device(device).backchannel.apply({ kind: 'offer-corrupt-image', image: file });
  },
);

Given(
  'the {device} runs firmware {firmware} although the SMI holds another',
  (device) => [facts.supplierOf(device)],
  async function (name, firmware) {
    const device = this.device(name);
    const version = device.versionOf(firmware);
    const entry = await this.bench.smi.entry(device);
    this.judge.precondition('the SMI holds another version', true, entry?.deviceFirmwareVersion !== version);
    await this.bench.setUp.install(device, version);
  },
);

Given(
  'the {device} has the fault {string}',
  (device) => [facts.fault(device)],
  async function (device, fault) {
    if (!(await this.bench.misconduct.cause(this.device(device), fault))) {
      this.judge.end('not-applicable', `this bench can't give the ${device} the fault "${fault}"`);
    }
  },
);

Given(
  'the clock of the {device} is {int} minutes slow',
  (device) => [facts.stimulus('set-clock', device)],
  async function (name, slow) {
    const { backchannel, kind } = this.device(name);
    const { clock } = this.bench.ports;
    if (kind === 'real') {
      this.bench.afterwards.keep(() => backchannel.apply({ kind: 'set-clock', to: clock.now() }));
    }
    await backchannel.apply({ kind: 'set-clock', to: instant(clock.now() - slow * 60_000) });
  },
);

Given(
  'the Consumption Register of the {device} stands at {volume}',
  (device) => [facts.stimulus('set-register', device)],
  async function (name, volume) {
    const { backchannel } = this.device(name);
    if (!backchannel.can('set-register')) {
      this.judge.end('not-applicable', `this bench can't set the Consumption Register of the ${name}`);
    }
    await backchannel.apply({ kind: 'set-register', litres: volume });
  },
);

When(
  'the supply of the {device} is interrupted',
  (device) => [facts.stimulus('power-cycle', device)],
  async function (device) {
    await this.device(device).backchannel.apply({ kind: 'power-cycle' });
  },
);

When(
  'the {device} is asked for its firmware version while its SMI Status is each of',
  (device) => [
    facts.supplierOf(device),
    facts.request(readFirmwareVersion, device),
    ...facts.dcc('arrange-smi-status', 'submit-unchecked'),
  ],
  async function (name, table) {
    const statuses = smiStatuses.filter((status) => table.raw().flat().includes(status));
    const device = this.device(name);
    this.answersByStatus = { device, answers: await this.bench.pastAccessControl.firmwareUnder(statuses, device) };
  },
);

Then('{by}all {int} answers are the same: firmware {firmware}', function (by, count, firmware) {
  const { device, answers } = this.answersByStatus;
  const version = device.versionOf(firmware);
  this.check(by, 'answers received', count, answers.size);
  const distinct = [...new Set(answers.values())];
  this.check(by, 'distinct answers, apart from header and protection', [`success ${version}`], distinct);
});

Then('{by}the later Response says that the clock is right', async function (by) {
  await this.answers(by, 'clock of the Device', 'reliable, less than 10 s off', (answer) => {
    const { at, status } = clockIn(answer);
    // Told at some moment between its Command and its Response.
    const off = at === undefined ? 'not told' : this.bench.sinceRequest.besides(this.target, at) / 1000;
    return `${status}, ${typeof off === 'number' && off < 10 ? 'less than 10' : off} s off`;
  });
});

Then('{by}the later Response says that WAN Alert {alertCode} is {onOff}', async function (by, code, on) {
  await this.answers(by, `WAN Alert ${code}`, on, (answer) => (settingsIn(answer).wanAlert.has(code) ? 'on' : 'off'));
});
