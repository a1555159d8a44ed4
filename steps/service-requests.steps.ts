import { Then, When } from '@cucumber/cucumber';
import type { FirmwareVersion, Srv } from '../src/terms';
import type { BenchWorld } from './support/world';

When(
  'the {user} sends {sr} to the {device}',
  async function (this: BenchWorld, user: string, variant: Srv, device: string) {
    this.exchange = await this.bench.request(this.bench.user(user), variant, this.bench.device(device));
  },
);

When(
  'the {user} sends {sr} for firmware {firmware} to the {device}',
  async function (this: BenchWorld, user: string, variant: Srv, firmware: FirmwareVersion, device: string) {
    const firmwareHash = this.bench.image(firmware).hash;
    this.exchange = await this.bench.request(this.bench.user(user), variant, this.bench.device(device), {
      firmwareHash,
    });
  },
);

Then('{by}the Request is answered at once with {code}', function (this: BenchWorld, by: string, code: string) {
  this.judge.equal(
    this.requirement(by),
    'code of the synchronous Response',
    code,
    this.exchange.acknowledgement.responseCode,
  );
});

Then('{by}nothing has reached the {device}', function (this: BenchWorld, by: string, device: string) {
  this.judge.equal(
    this.requirement(by),
    'messages to the Device since the Request',
    0,
    this.bench.reached(this.bench.device(device)),
  );
});

Then('{by}one message has reached the {device}', function (this: BenchWorld, by: string, device: string) {
  this.judge.equal(
    this.requirement(by),
    'messages to the Device since the Request',
    1,
    this.bench.reached(this.bench.device(device)),
  );
});

Then('{by}the later Response has code {code}', async function (this: BenchWorld, by: string, code: string) {
  const response = await this.exchange.response();
  this.judge.equal(this.requirement(by), 'code of the later Response', code, response.responseCode);
});

Then(
  '{by}the later Response says that firmware {firmware} runs',
  async function (this: BenchWorld, by: string, firmware: FirmwareVersion) {
    const read = this.bench.firmwareIn(await this.exchange.response());
    this.judge.equal(this.requirement(by), "the Response's MAC, as its User checks it", 'held', read.mac);
    this.judge.equal(
      this.requirement(by),
      'firmware version in the Response',
      firmware,
      read.version.version ?? read.version.result,
    );
  },
);

Then('{by}the later Response says that the version could not be read', async function (this: BenchWorld, by: string) {
  const { version } = this.bench.firmwareIn(await this.exchange.response());
  this.judge.equal(this.requirement(by), 'result in the Response', 'failure', version.result);
});

Then(
  '{by}the later Response says that SR11.3 gave code {int} and firmware {firmware} runs',
  async function (this: BenchWorld, by: string, code: number, firmware: FirmwareVersion) {
    const { outcome, signature } = this.bench.activationIn(await this.exchange.response());
    this.judge.equal(this.requirement(by), "the Response's signature, as its User checks it", 'held', signature);
    this.judge.equal(
      this.requirement(by),
      'outcome in the Response',
      `code ${code}, firmware ${firmware}`,
      outcome.kind === 'immediate' ? `code ${outcome.code}, firmware ${outcome.version}` : outcome.kind,
    );
  },
);
