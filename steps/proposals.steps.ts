import { facts, seriesOf } from '../src/scenario';
import { Given, Then } from './support/define';

Given(
  'a/an {device} of the GBCS v{int} series',
  (device) => [facts.device(device)],
  async function (name, series) {
    const device = this.device(name);
    if (seriesOf(device) !== String(series)) {
      this.judge.end('not-applicable', `the ${name} of this bench declares GBCS ${device.gbcsVersion}`);
    }
    await this.bench.setUp.enrol(device, 'Commissioned', device.firmware);
  },
);

Given('the GBCS series of {irp} are stated', function (irp) {
  const series = this.bench.proposals.named(irp)?.value.gbcsSeries ?? 'not stated';
  if (series === 'not stated') {
    this.judge.unsettled(
      `for which GBCS series ${irp} holds is not stated: a rule overlay states it in row irp/${irp}`,
    );
  }
});

Given('what a Device does under {irp} is stated', function (irp) {
  if (this.bench.proposals.ruleOf(irp) === undefined) {
    this.judge.unsettled(`no row says what a Device does under ${irp}: a rule overlay names it in row irp/${irp}`);
  }
});

Given('the proposals of {word} are stated', function (modification) {
  if (this.bench.proposals.of(modification).length === 0) {
    this.judge.unsettled(`the register has no proposal of ${modification}: a rule overlay brings them`);
  }
});

Then(
  '{by}the register of proposals says that {irp} is about {string} and came with {word}',
  function (by, irp, subject, modification) {
    const value = this.bench.proposals.named(irp)?.value;
    this.check(by, `subject of ${irp}`, subject, value?.subject);
    this.check(by, `Modification of ${irp}`, modification, value?.modification);
  },
);

Then(
  '{by}each proposal of {word} holds for the {device}: {word}',
  (_by, _modification, device) => [facts.device(device)],
  function (by, modification, name, expected) {
    const device = this.device(name);
    for (const irp of this.bench.proposals.of(modification)) {
      const holds = this.bench.proposals.holdsFor(irp, device);
      if (holds === undefined) {
        this.judge.unsettled(`for which GBCS series ${irp} holds is not stated`);
      } else {
        this.check(by, `${irp} holds for a Device of GBCS ${device.gbcsVersion}`, expected, holds ? 'yes' : 'no');
      }
    }
  },
);
