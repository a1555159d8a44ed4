import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { factNames, inventoryFacts, type Listing } from '../src/scenario';
import type { FirmwareVersion, SmiStatus } from '../src/terms';
import type { BenchWorld } from './support/world';

Given(
  'firmware {firmware} of the {device} is on the Central Products List{listing}',
  function (this: BenchWorld, firmware: FirmwareVersion, name: string, listing: Listing) {
    const device = this.bench.device(name);
    this.bench.setUp.list(device, device.versionOf(firmware), listing);
  },
);

When(
  'firmware {firmware} of the {device} leaves the Central Products List',
  function (this: BenchWorld, firmware: FirmwareVersion, name: string) {
    const device = this.bench.device(name);
    this.bench.setUp.delist(device, device.versionOf(firmware));
  },
);

Given('the {device} is in the SMI without firmware of its own', function (this: BenchWorld, device: string) {
  this.bench.setUp.enrolWithoutFirmware(this.bench.device(device), 'Commissioned');
});

Given('the {device} belongs to the {device}', function (this: BenchWorld, device: string, other: string) {
  this.bench.dcc.associate(this.bench.device(device).id, this.bench.device(other).id);
});

Given(
  'the SMI Status of the {device} has become {status}',
  async function (this: BenchWorld, device: string, status: SmiStatus) {
    const entry = await this.bench.inventory(this.bench.device(device));
    this.judge.precondition(`SMI Status of the ${device}`, status, entry?.deviceStatus);
  },
);

When('the {device} goes through {string}', function (this: BenchWorld, device: string, transition: string) {
  const undergone = this.bench.dcc.undergo(this.bench.device(device).id, transition);
  this.judge.precondition(`transition/${transition} is possible`, true, undergone);
});

When('the {user} reads the {device} in the SMI', async function (this: BenchWorld, user: string, device: string) {
  await this.asksDcc(() => this.bench.nonDevice.read(this.bench.user(user), this.bench.device(device)));
});

When('the {user} decommissions the {device}', async function (this: BenchWorld, user: string, device: string) {
  await this.asksDcc(() => this.bench.nonDevice.decommission(this.bench.user(user), this.bench.device(device)));
});

When(
  'the {user} sets the {device} to {status} in the SMI',
  async function (this: BenchWorld, user: string, device: string, status: SmiStatus) {
    await this.asksDcc(() => this.bench.nonDevice.setStatus(this.bench.user(user), this.bench.device(device), status));
  },
);

When(
  'the {user} pre-notifies the {device} with firmware {firmware}',
  async function (this: BenchWorld, user: string, name: string, firmware: FirmwareVersion) {
    const device = this.bench.device(name);
    await this.asksDcc(() => this.bench.nonDevice.preNotify(this.bench.user(user), device, device.versionOf(firmware)));
  },
);

When(
  'the {user} {logChange} the {device} in the Device Log of the {device}',
  async function (this: BenchWorld, user: string, change: 'Add' | 'Remove', name: string, hub: string) {
    const [device, chf] = [this.bench.device(name), this.bench.device(hub)];
    await this.asks(() => this.bench.nonDevice.changeDeviceLog(this.bench.user(user), chf, device, change));
  },
);

Then(
  '{by}the SMI Status of the {device} is {status}',
  async function (this: BenchWorld, by: string, device: string, status: SmiStatus) {
    const entry = await this.bench.inventory(this.bench.device(device));
    this.check(by, `SMI Status of the ${device}`, status, entry?.deviceStatus);
  },
);

Then(
  '{by}the SMI holds firmware {firmware} for the {device}',
  async function (this: BenchWorld, by: string, firmware: FirmwareVersion, name: string) {
    const device = this.bench.device(name);
    const entry = await this.bench.inventory(device);
    const version = device.versionOf(firmware);
    this.check(by, `firmware version of the ${name} in the SMI`, version, entry?.deviceFirmwareVersion);
  },
);

Then('{by}the SMI holds nothing of the {device}', async function (this: BenchWorld, by: string, device: string) {
  const entry = await this.bench.inventory(this.bench.device(device));
  this.check(by, `what the SMI holds of the ${device}`, 'nothing', entry === undefined ? 'nothing' : 'an entry');
});

// What the table doesn't name isn't looked at.
Then(
  '{by}the SMI tells of the {device}',
  async function (this: BenchWorld, by: string, device: string, table: DataTable) {
    const expected = table.rowsHash();
    this.judge.precondition(
      'facts that nobody knows',
      [],
      Object.keys(expected).filter((name) => !factNames.includes(name)),
    );
    const entry = await this.bench.inventory(this.bench.device(device));
    this.check(by, `what the SMI tells of the ${device}`, expected, inventoryFacts(entry, Object.keys(expected)));
  },
);

Then(
  '{by}the SMI Statuses of the {device} have been {string}',
  function (this: BenchWorld, by: string, device: string, expected: string) {
    const statuses = this.bench.dcc.history(this.bench.device(device).id).map(({ status }) => status);
    this.check(by, `SMI Statuses of the ${device}, the oldest first`, expected, statuses.join(', '));
  },
);

Then(
  '{by}the SMI Status of the {device} has applied for {int} minutes',
  function (this: BenchWorld, by: string, device: string, minutes: number) {
    const { since = 0 } = this.bench.dcc.history(this.bench.device(device).id).at(-1) ?? {};
    const applied = Math.floor((this.bench.ports.clock.now() - since) / 60_000);
    this.check(by, `minutes since the SMI Status of the ${device} was set`, minutes, applied);
  },
);
