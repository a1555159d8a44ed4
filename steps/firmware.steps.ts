import { Given, Then, When } from '@cucumber/cucumber';
import type { ImageFlaw } from '../src/scenario';
import type { FirmwareVersion, SmiStatus, Srv } from '../src/terms';
import type { BenchWorld } from './support/world';

Given('a Communications Hub of CHTS {version}', async function (this: BenchWorld, version: string) {
  const hub = this.bench.hub ?? this.judge.end('not-applicable', 'no Communications Hub stands on this bench');
  if (hub.kind === 'real' && hub.smetsChtsVersion !== version) {
    this.judge.end('not-applicable', `the ${hub.name} of this bench declares CHTS ${hub.smetsChtsVersion}`);
  }
  await this.bench.setUp.enrol(hub, 'Commissioned', hub.firmware, { smetsChtsVersion: version });
});

Given(
  'a/an {status} {device} of GBCS {version} that runs firmware {firmware}',
  async function (this: BenchWorld, status: SmiStatus, name: string, version: string, firmware: FirmwareVersion) {
    const device = this.bench.device(name);
    if (device.kind === 'real' && device.gbcsVersion !== version) {
      this.judge.end('not-applicable', `the ${name} of this bench declares GBCS ${device.gbcsVersion}`);
    }
    await this.bench.setUp.enrol(device, status, device.versionOf(firmware), { gbcsVersion: version });
  },
);

Given('an {device} on the HAN', function (this: BenchWorld, device: string) {
  this.bench.setUp.enrolWithoutFirmware(this.bench.device(device), 'Commissioned');
});

When(
  'the {user} sends {sr} with the image of firmware {firmware}{imageFlaw} to {devices}',
  async function (
    this: BenchWorld,
    user: string,
    sr: Srv,
    firmware: FirmwareVersion,
    flaw: ImageFlaw,
    names: readonly string[],
  ) {
    const devices = names.map((name) => this.bench.device(name));
    await this.asks(() => this.bench.firmware.update(this.bench.user(user), sr, firmware, devices, flaw));
    await this.bench.settle();
  },
);

When(
  'the Communications Hub offers the {device} the image of firmware {firmware}{imageFlaw}',
  async function (this: BenchWorld, name: string, firmware: FirmwareVersion, flaw: ImageFlaw) {
    const device = this.bench.device(name);
    const kind = flaw === 'as it should be' ? 'offer-image' : 'offer-corrupt-image';
    if (!device.backchannel.can(kind)) {
      this.judge.end('not-applicable', `this bench can't offer the ${name} an image`);
    }
    await device.backchannel.apply({ kind, image: this.bench.firmware.file(device, firmware, flaw) });
    await this.bench.settle();
  },
);

Then(
  '{by}the Response lists the {device} in {warningList}',
  function (this: BenchWorld, by: string, device: string, list: string) {
    const listed = this.bench.firmware.listed(this.exchange.acknowledgement, this.bench.device(device));
    this.check(by, `list of the warning that names the ${device}`, list, listed);
  },
);

Then('{by}the Response lists the {device}', function (this: BenchWorld, by: string, device: string) {
  const listed = this.bench.firmware.listed(this.exchange.acknowledgement, this.bench.device(device)) !== 'none';
  this.check(by, `a list of the warning names the ${device}`, true, listed);
});

Then('{by}the Response doesn’t list the {device}', function (this: BenchWorld, by: string, device: string) {
  const listed = this.bench.firmware.listed(this.exchange.acknowledgement, this.bench.device(device));
  this.check(by, `list of the warning that names the ${device}`, 'none', listed);
});

Then(
  '{by}the {user} has been told {count} delivery {transfer} to the hub for the {device}',
  function (this: BenchWorld, by: string, user: string, count: number, status: string, device: string) {
    const told = this.bench.firmware.deliveries(this.bench.user(user), this.bench.device(device));
    const such = told.filter((each) => each.status === status).length;
    this.check(by, `DCC Alerts of a delivery ${status} to the hub for the ${device}`, count, such);
  },
);

Then(
  '{by}that delivery to the hub for the {device} is told to the {user} by N60 or N61',
  function (this: BenchWorld, by: string, device: string, user: string) {
    const told = this.bench.firmware.deliveries(this.bench.user(user), this.bench.device(device)).at(-1)?.code;
    this.check(by, 'code of the DCC Alert', 'N60 or N61', told === 'N60' || told === 'N61' ? 'N60 or N61' : told);
  },
);

Then(
  '{by}the Communications Hub has told {count} transfer {alertCode} {transferOutcome} for the {device}',
  function (this: BenchWorld, by: string, count: number, code: string, outcome: string, device: string) {
    const hub = this.bench.hub;
    const told = hub === undefined ? [] : this.bench.firmware.transfers(hub, this.bench.device(device));
    const expected = Array.from({ length: count }, () => `${code} ${outcome}`);
    this.check(by, `what the hub told of images for the ${device}`, expected, told);
  },
);

Then(
  '{by}the {device} has told {count} activation {alertCode} {activation} and that firmware {firmware} runs',
  function (
    this: BenchWorld,
    by: string,
    name: string,
    count: number,
    code: string,
    outcome: string,
    firmware: FirmwareVersion,
  ) {
    const device = this.bench.device(name);
    const expected = Array.from({ length: count }, () => `${code} ${outcome} ${device.versionOf(firmware)}`);
    this.check(by, `what the ${name} told of activations`, expected, this.bench.firmware.activations(device));
  },
);

Then('{by}nothing is told of an image for the {device}', function (this: BenchWorld, by: string, name: string) {
  const device = this.bench.device(name);
  const transfers = this.bench.hub === undefined ? [] : this.bench.firmware.transfers(this.bench.hub, device);
  this.check(by, 'transfers and activations told of', [], [...transfers, ...this.bench.firmware.activations(device)]);
});
