import { facts } from '../src/scenario';
import { srv } from '../src/terms';
import { Then, When } from './support/define';

const readFirmwareVersion = srv('11.2');

When(
  'the {user} sends SR11.2 as DUIS {version} to the {device}',
  (user, _version, device) => [...facts.user(user), facts.request(readFirmwareVersion, device)],
  async function (user, version, name) {
    const { id } = this.device(name);
    const asVersion = (xml: string) => xml.replace(/schemaVersion="[^"]*"/, `schemaVersion="${version}"`);
    const body = { kind: 'readFirmwareVersion' } as const;
    await this.asks(() => this.user(user).sendAs('send', srv('11.2'), 1, id, body, asVersion));
  },
);

Then('{by}the refusal has the code that {string} states', function (by, id) {
  this.check(by, 'code of the refusal', this.bench.rulebook.row(id)?.value, this.atOnce);
});
