import { Given, Then, When } from '@cucumber/cucumber';
import type { FirmwareVersion, SmiStatus } from '../src/terms';
import type { BenchWorld } from './support/world';

Given(
  'firmware {firmware} of the {device} is on the Central Products List',
  function (this: BenchWorld, firmware: FirmwareVersion, device: string) {
    this.bench.list(this.bench.device(device), firmware);
  },
);

When(
  'firmware {firmware} of the {device} leaves the Central Products List',
  function (this: BenchWorld, firmware: FirmwareVersion, device: string) {
    this.bench.delist(this.bench.device(device), firmware);
  },
);

Given(
  'the SMI Status of the {device} has become {status}',
  async function (this: BenchWorld, device: string, status: SmiStatus) {
    const { deviceStatus } = await this.bench.inventory(this.bench.device(device));
    this.judge.precondition(`SMI Status of the ${device}`, status, deviceStatus);
  },
);

Then(
  '{by}the SMI Status of the {device} is {status}',
  async function (this: BenchWorld, by: string, device: string, status: SmiStatus) {
    const { deviceStatus } = await this.bench.inventory(this.bench.device(device));
    this.judge.equal(this.requirement(by), `SMI Status of the ${device}`, status, deviceStatus);
  },
);

Then(
  '{by}the SMI holds firmware {firmware} for the {device}',
  async function (this: BenchWorld, by: string, firmware: FirmwareVersion, device: string) {
    const { deviceFirmwareVersion } = await this.bench.inventory(this.bench.device(device));
    this.judge.equal(
      this.requirement(by),
      `firmware version of the ${device} in the SMI`,
      firmware,
      deviceFirmwareVersion,
    );
  },
);
