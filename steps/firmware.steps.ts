import type { ImageFlaw } from '../src/scenario';
import { facts } from '../src/scenario';
import type { FirmwareVersion } from '../src/terms';
import { Given, Then, When } from './support/define';

/** What an image for a Device needs, with something wrong or nothing. */
const imageFacts = (device: string, firmware: FirmwareVersion, flaw: ImageFlaw) => [
  facts.supplierOf(device),
  facts.image(firmware, device),
  ...(flaw === 'signed by another Supplier' ? [facts.otherSupplierThan(device)] : []),
];

Given(
  'a Communications Hub of CHTS {version}',
  () => [facts.hub, ...facts.enrolled],
  async function (version) {
    const hub =
      this.bench.participants.hub ?? this.judge.end('not-applicable', 'no Communications Hub stands on this bench');
    if (hub.kind === 'real' && hub.smetsChtsVersion !== version) {
      this.judge.end('not-applicable', `the ${hub.name} of this bench declares CHTS ${hub.smetsChtsVersion}`);
    }
    await this.bench.setUp.enrol(hub, 'Commissioned', hub.firmware, { smetsChtsVersion: version });
  },
);

Given(
  'a/an {status} {device} of GBCS {version} that runs firmware {firmware}',
  (_status, device) => [facts.device(device), ...facts.enrolled],
  async function (status, name, version, firmware) {
    const device = this.device(name);
    if (device.kind === 'real' && device.gbcsVersion !== version) {
      this.judge.end('not-applicable', `the ${name} of this bench declares GBCS ${device.gbcsVersion}`);
    }
    await this.bench.setUp.enrol(device, status, device.versionOf(firmware), { gbcsVersion: version });
  },
);

Given(
  'an {device} on the HAN',
  (device) => [facts.device(device), ...facts.dcc('enrol-devices')],
  async function (device) {
    await this.bench.setUp.enrolWithoutFirmware(this.device(device), 'Commissioned');
  },
);

When(
  'the {user} sends {sr} with the image of firmware {firmware}{imageFlaw} to {devices}',
  (user, _sr, firmware, flaw, devices) => [
    ...facts.user(user),
    ...devices.flatMap((device) => [...imageFacts(device, firmware, flaw), facts.stimulus('offer-image', device)]),
  ],
  async function (user, sr, firmware, flaw, names) {
    const devices = names.map((name) => this.device(name));
    await this.asks(() => this.bench.firmware.update(this.user(user), sr, firmware, devices, flaw));
    await this.bench.settle();
  },
);

When(
  'the Communications Hub offers the {device} the image of firmware {firmware}{imageFlaw}',
  (device, firmware, flaw) => [...imageFacts(device, firmware, flaw), facts.stimulus('offer-image', device)],
  async function (name, firmware, flaw) {
    const device = this.device(name);
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
  (_by, device) => [facts.device(device)],
  function (by, device, list) {
    const listed = this.bench.firmware.listed(this.exchange.acknowledgement, this.device(device));
    this.check(by, `list of the warning that names the ${device}`, list, listed);
  },
);

Then(
  '{by}the Response lists the {device}',
  (_by, device) => [facts.device(device)],
  function (by, device) {
    const listed = this.bench.firmware.listed(this.exchange.acknowledgement, this.device(device)) !== 'none';
    this.check(by, `a list of the warning names the ${device}`, true, listed);
  },
);

Then(
  '{by}the Response doesn’t list the {device}',
  (_by, device) => [facts.device(device)],
  function (by, device) {
    const listed = this.bench.firmware.listed(this.exchange.acknowledgement, this.device(device));
    this.check(by, `list of the warning that names the ${device}`, 'none', listed);
  },
);

Then(
  '{by}the {user} has been told {count} delivery {transfer} to the hub for the {device}',
  (_by, user, _count, _status, device) => [...facts.user(user), facts.device(device)],
  async function (by, user, count, status, device) {
    const such = await this.counted(count, this.device(device), () => {
      const told = this.bench.firmware.deliveries(this.user(user), this.device(device));
      return told.filter((each) => each.status === status).length;
    });
    const what = `DCC Alerts of a delivery ${status} to the hub for the ${device}${this.lookedFor(count)}`;
    this.check(by, what, count, such);
  },
);

Then(
  '{by}that delivery to the hub for the {device} is told to the {user} by N60 or N61',
  (_by, device, user) => [...facts.user(user), facts.device(device)],
  function (by, device, user) {
    const told = this.bench.firmware.deliveries(this.user(user), this.device(device)).at(-1)?.code;
    this.expect(told, { requirement: by, what: 'code of the DCC Alert' }).to.be.oneOf(['N60', 'N61']);
  },
);

Then(
  '{by}the Communications Hub has told {count} transfer {alertCode} {transferOutcome} for the {device}',
  (_by, _count, code, _outcome, device) => [facts.hub, facts.device(device), facts.alert(code)],
  async function (by, count, code, outcome, device) {
    const hub = this.bench.participants.hub;
    const transfers = () => (hub === undefined ? [] : this.bench.firmware.transfers(hub, this.device(device)));
    await this.counted(count, this.device(device), () => transfers().length);
    const told = transfers();
    const expected = Array.from({ length: count }, () => `${code} ${outcome}`);
    this.check(by, `what the hub told of images for the ${device}`, expected, told);
  },
);

Then(
  '{by}the {device} has told {count} activation {alertCode} {activation} and that firmware {firmware} runs',
  (_by, device, _count, code) => [facts.device(device), facts.alert(code)],
  async function (by, name, count, code, outcome, firmware) {
    const device = this.device(name);
    const activations = () => this.bench.firmware.activations(device);
    await this.counted(count, device, () => activations().length);
    const expected = Array.from({ length: count }, () => `${code} ${outcome} ${device.versionOf(firmware)}`);
    this.check(by, `what the ${name} told of activations`, expected, activations());
  },
);

Then(
  '{by}nothing is told of an image for the {device}',
  (_by, device) => [facts.device(device)],
  async function (by, name) {
    const device = this.device(name);
    await this.bench.windows.quiet();
    const transfers =
      this.bench.participants.hub === undefined
        ? []
        : this.bench.firmware.transfers(this.bench.participants.hub, device);
    this.check(
      by,
      `transfers and activations told of${this.lookedFor(0)}`,
      [],
      [...transfers, ...this.bench.firmware.activations(device)],
    );
  },
);
