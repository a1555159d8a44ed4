import { facts } from '../src/scenario';
import { Given, When } from './support/define';

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

Given(
  'alert {alertCode} is one of those that MP090 named',
  (code) => [facts.alert(code)],
  function (code) {
    if (this.bench.rulebook.row(`ngnm/${code}`)?.value !== 'in Table 16.2') {
      this.judge.end('unresolved', `which alerts MP090 named is not in the sources read, and no overlay names ${code}`);
    }
  },
);
