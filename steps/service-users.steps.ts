import { facts } from '../src/scenario';
import { Given } from './support/define';

Given(
  'the {user} is no longer active',
  (user) => [...facts.user(user), ...facts.dcc('arrange-users')],
  async function (user) {
    await this.bench.dcc.acts.setUserActive(this.user(user).id, false);
  },
);

Given(
  'the {user} is no longer responsible for the {device}',
  (user, device) => [...facts.user(user), facts.device(device), ...facts.dcc('arrange-responsibility')],
  async function (user, name) {
    await this.bench.dcc.acts.endResponsibility(this.user(user).id, this.device(name).id);
  },
);
