import { Then, When } from '@cucumber/cucumber';
import { srv } from '../src/terms';
import type { BenchWorld } from './support/world';

When(
  'the {user} sends SR11.2 as DUIS {version} to the {device}',
  async function (this: BenchWorld, user: string, version: string, name: string) {
    const { id } = this.bench.device(name);
    const asVersion = (xml: string) => xml.replace(/schemaVersion="[^"]*"/, `schemaVersion="${version}"`);
    const body = { kind: 'readFirmwareVersion' } as const;
    await this.asks(() => this.bench.user(user).sendAs('send', srv('11.2'), 1, id, body, asVersion));
  },
);

Then('{by}the refusal has the code that {string} states', function (this: BenchWorld, by: string, id: string) {
  this.check(by, 'code of the refusal', this.bench.rulebook.row(id)?.value, this.atOnce);
});
