import { factNames, facts, inventoryFacts } from '../src/scenario';
import { messageCode, srv } from '../src/terms';
import { Given, Then, When } from './support/define';

const changeDeviceLog = srv('8.11');
/** CS14, by which a hub tells of its Device Log. */
const deviceLogAlert = messageCode(0x0018);

Given(
  'firmware {firmware} of the {device} is on the Central Products List{listing}',
  (_firmware, device) => [facts.device(device), ...facts.dcc('arrange-products-list')],
  async function (firmware, name, listing) {
    const device = this.device(name);
    await this.bench.setUp.list(device, device.versionOf(firmware), listing);
  },
);

When(
  'firmware {firmware} of the {device} leaves the Central Products List',
  (_firmware, device) => [facts.device(device), ...facts.dcc('arrange-products-list')],
  async function (firmware, name) {
    const device = this.device(name);
    await this.bench.setUp.delist(device, device.versionOf(firmware));
  },
);

Given(
  'the {device} is in the SMI without firmware of its own',
  (device) => [facts.device(device), ...facts.dcc('enrol-devices')],
  async function (device) {
    await this.bench.setUp.enrolWithoutFirmware(this.device(device), 'Commissioned');
  },
);

Given(
  'the {device} belongs to the {device}',
  (device, other) => [facts.device(device), facts.device(other), ...facts.dcc('associate-devices')],
  async function (device, other) {
    await this.bench.dcc.acts.associate(this.device(device).id, this.device(other).id);
  },
);

Given(
  'the SMI Status of the {device} has become {status}',
  (device) => [facts.supplierOf(device)],
  async function (device, status) {
    const entry = await this.bench.smi.entry(this.device(device));
    this.judge.precondition(`SMI Status of the ${device}`, status, entry?.deviceStatus);
  },
);

When(
  'the {device} goes through {string}',
  (device) => [facts.device(device), ...facts.dcc('undergo-transitions')],
  async function (device, transition) {
    const undergone = await this.bench.dcc.acts.undergo(this.device(device).id, transition);
    this.judge.precondition(`transition/${transition} is possible`, true, undergone);
  },
);

When(
  'the {user} reads the {device} in the SMI',
  (user, device) => [...facts.user(user), facts.device(device)],
  async function (user, device) {
    await this.asksDcc(() => this.bench.nonDevice.read(this.user(user), this.device(device)));
  },
);

When(
  'the {user} decommissions the {device}',
  (user, device) => [...facts.user(user), facts.decommission(device)],
  async function (user, device) {
    await this.asksDcc(() => this.bench.nonDevice.decommission(this.user(user), this.device(device)));
  },
);

When(
  'the {user} sets the {device} to {status} in the SMI',
  (user, device) => [...facts.user(user), facts.device(device)],
  async function (user, device, status) {
    await this.asksDcc(() => this.bench.nonDevice.setStatus(this.user(user), this.device(device), status));
  },
);

When(
  'the {user} pre-notifies the {device} with firmware {firmware}',
  (user, device) => [...facts.user(user), facts.device(device), ...facts.dcc('connect-devices')],
  async function (user, name, firmware) {
    const device = this.device(name);
    await this.asksDcc(() => this.bench.nonDevice.preNotify(this.user(user), device, device.versionOf(firmware)));
  },
);

When(
  'the {user} {logChange} the {device} in the Device Log of the {device}',
  (user, _change, device, hub) => [...facts.user(user), facts.device(device), facts.request(changeDeviceLog, hub)],
  async function (user, change, name, hub) {
    const [device, chf] = [this.device(name), this.device(hub)];
    this.bench.misconduct.owes(chf, deviceLogAlert);
    await this.asks(() => this.bench.nonDevice.changeDeviceLog(this.user(user), chf, device, change));
  },
);

Then(
  '{by}the SMI Status of the {device} is {status}',
  (_by, device) => [facts.supplierOf(device)],
  async function (by, device, status) {
    await this.over();
    const entry = await this.bench.smi.entry(this.device(device));
    this.check(by, `SMI Status of the ${device}`, status, entry?.deviceStatus);
  },
);

Then(
  '{by}the SMI holds firmware {firmware} for the {device}',
  (_by, _firmware, device) => [facts.supplierOf(device)],
  async function (by, firmware, name) {
    const device = this.device(name);
    await this.over();
    const entry = await this.bench.smi.entry(device);
    const version = device.versionOf(firmware);
    this.check(by, `firmware version of the ${name} in the SMI`, version, entry?.deviceFirmwareVersion);
  },
);

Then(
  '{by}the SMI holds nothing of the {device}',
  (_by, device) => [facts.supplierOf(device)],
  async function (by, device) {
    await this.over();
    const entry = await this.bench.smi.entry(this.device(device));
    this.check(by, `what the SMI holds of the ${device}`, 'nothing', entry === undefined ? 'nothing' : 'an entry');
  },
);

// What the table doesn't name isn't looked at.
Then(
  '{by}the SMI tells of the {device}',
  (_by, device) => [facts.supplierOf(device)],
  async function (by, device, table) {
    const expected = table.rowsHash();
    this.judge.precondition(
      'facts that nobody knows',
      [],
      Object.keys(expected).filter((name) => !factNames.includes(name)),
    );
    await this.over();
    const entry = await this.bench.smi.entry(this.device(device));
    this.check(by, `what the SMI tells of the ${device}`, expected, inventoryFacts(entry, Object.keys(expected)));
  },
);

Then(
  '{by}the SMI Statuses of the {device} have been {string}',
  (_by, device) => [facts.device(device), ...facts.dcc('status-history')],
  async function (by, device, expected) {
    await this.over();
    const history = await this.scenario.shown(this.bench.dcc.observations.statusHistory(this.device(device).id));
    const statuses = history.map(({ status }) => status).join(', ');
    this.check(by, `SMI Statuses of the ${device}, the oldest first`, expected, statuses);
  },
);

Then(
  '{by}the SMI Status of the {device} has applied for {int} minutes',
  (_by, device) => [facts.device(device), ...facts.dcc('status-history')],
  async function (by, device, minutes) {
    const history = await this.scenario.shown(this.bench.dcc.observations.statusHistory(this.device(device).id));
    const { since = 0 } = history.at(-1) ?? {};
    const applied = Math.floor((this.bench.ports.clock.now() - since) / 60_000);
    this.check(by, `minutes since the SMI Status of the ${device} was set`, minutes, applied);
  },
);
