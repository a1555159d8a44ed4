import { Then } from '@cucumber/cucumber';
import type { BenchWorld } from './support/world';

Then(
  '{by}the {user} has got {count} DCC Alert {statusEvent} for the {device}',
  function (
    this: BenchWorld,
    by: string,
    user: string,
    count: number,
    event: 'deviceSuspended' | 'deviceRestored',
    device: string,
  ) {
    const got = this.bench.statusAlerts(this.bench.user(user), this.bench.device(device), event);
    this.judge.equal(this.requirement(by), `DCC Alerts ${event} in the inbox of the ${user}`, count, got);
  },
);
