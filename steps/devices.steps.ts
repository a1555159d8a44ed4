import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { type FirmwareVersion, type SmiStatus, smiStatuses } from '../src/terms';
import type { BenchWorld } from './support/world';

Given(
  'a/an {status} {device} that runs firmware {firmware}',
  function (this: BenchWorld, status: SmiStatus, device: string, firmware: FirmwareVersion) {
    this.bench.enrol(this.bench.device(device), status, firmware);
  },
);

Given(
  'the {device} holds the image of firmware {firmware}',
  async function (this: BenchWorld, device: string, firmware: FirmwareVersion) {
    const image = this.bench.image(firmware);
    await this.bench.device(device).backchannel.apply({ kind: 'offer-image', image: image.file });
  },
);

Given(
  'the {device} runs firmware {firmware} although the SMI holds another',
  async function (this: BenchWorld, device: string, firmware: FirmwareVersion) {
    const { deviceFirmwareVersion } = await this.bench.inventory(this.bench.device(device));
    this.bench.install(this.bench.device(device), firmware);
    this.judge.precondition('the SMI holds another version', true, deviceFirmwareVersion !== firmware);
  },
);

Given('the {device} has the fault {string}', function (this: BenchWorld, device: string, fault: string) {
  if (!this.bench.device(device).inject(fault)) {
    this.judge.end('not-applicable', `this bench can't give the ${device} the fault "${fault}"`);
  }
});

Given('the next Response of the {device} will be lost', function (this: BenchWorld, device: string) {
  this.bench.device(device).link.loseNext('from-device');
});

When(
  'the {device} is asked for its firmware version while its SMI Status is each of',
  async function (this: BenchWorld, device: string, table: DataTable) {
    const statuses = smiStatuses.filter((status) => table.raw().flat().includes(status));
    this.answers = await this.bench.answersUnder(statuses, this.bench.device(device));
  },
);

Then(
  '{by}all {int} answers are the same: firmware {firmware}',
  function (this: BenchWorld, by: string, count: number, firmware: FirmwareVersion) {
    const distinct = [...new Set(this.answers.values())];
    this.judge.equal(this.requirement(by), 'answers received', count, this.answers.size);
    this.judge.equal(
      this.requirement(by),
      'distinct answers, apart from header and protection',
      [`${firmware}, MAC held`],
      distinct,
    );
  },
);
