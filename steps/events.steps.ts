import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { BenchWorld } from './support/world';

When('event {alertCode} happens to the {device}', async function (this: BenchWorld, code: string, name: string) {
  const { backchannel } = this.bench.device(name);
  if (!backchannel.can('cause-event')) {
    this.judge.end('not-applicable', `this bench can't make event ${code} happen to the ${name}`);
  }
  await backchannel.apply({ kind: 'cause-event', event: Number.parseInt(code, 16) });
  await this.bench.settle();
});

Then('{by}Table 16.2 names each of the alerts', function (this: BenchWorld, by: string, table: DataTable) {
  const named = (code: string) => code === '' || this.bench.rulebook.row(`ngnm/${code}`)?.value === 'in Table 16.2';
  const unnamed = table.raw().flatMap((line) => line.filter((code) => !named(code)));
  this.check(by, 'alerts that Table 16.2 doesn’t name', [], unnamed);
});
