import { Given } from '@cucumber/cucumber';
import type { BenchWorld } from './support/world';

Given('the {user} is no longer active', function (this: BenchWorld, user: string) {
  this.bench.dcc.setUserActive(this.bench.user(user).id, false);
});

Given('the {user} is no longer responsible for the {device}', function (this: BenchWorld, user: string, name: string) {
  this.bench.dcc.endResponsibility(this.bench.user(user).id, this.bench.device(name).id);
});
