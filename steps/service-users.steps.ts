import { facts } from '../src/scenario';
import { Given } from './support/define';

Given(
  'the {user} is no longer active',
  (user) => facts.user(user),
  function (user) {
    this.bench.dcc.setUserActive(this.bench.user(user).id, false);
  },
);

Given(
  'the {user} is no longer responsible for the {device}',
  (user, device) => [...facts.user(user), facts.device(device)],
  function (user, name) {
    this.bench.dcc.endResponsibility(this.bench.user(user).id, this.bench.device(name).id);
  },
);
