import { facts } from '../src/scenario';
import { Then, When } from './support/define';

When(
  'event {alertCode} happens to the {device}',
  (code, device) => [facts.stimulus('cause-event', device), facts.alert(code)],
  async function (code, name) {
    const { backchannel } = this.device(name);
    if (!backchannel.can('cause-event')) {
      this.judge.end('not-applicable', `this bench can't make event ${code} happen to the ${name}`);
    }
    await backchannel.apply({ kind: 'cause-event', event: Number.parseInt(code, 16) });
    await this.bench.settle();
  },
);

Then('{by}Table 16.2 names each of the alerts', function (by, table) {
  const named = (code: string) => code === '' || this.bench.rulebook.row(`ngnm/${code}`)?.value === 'in Table 16.2';
  const unnamed = table.raw().flatMap((line) => line.filter((code) => !named(code)));
  this.check(by, 'alerts that Table 16.2 doesn’t name', [], unnamed);
});
