import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError, isoDate } from '../terms';
import { defaultBench, settingsFromEnvironment, settingsToEnvironment, usualRules } from './run-settings';

const folder = mkdtempSync(join(tmpdir(), 'meterbench-settings-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const today = isoDate('2024-02-29');

let made = 0;
function benchWith(rules: string): string {
  const path = join(folder, `bench-${++made}.yaml`);
  writeFileSync(
    path,
    `name: b
seed: s
devices: [{ name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, emulate: single-phase-esme, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }]
users: [{ name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS }]
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 1, delivery: 1 }
rules: ${rules}
`,
  );
  return path;
}

describe('The rules that a bench file wants', () => {
  const bench = benchWith('{ at: "2021-11-03", scope: targeted, overlays: [rows.yaml, /etc/rows.yaml] }');

  it('are used where nothing else is said, with paths seen from the file', () => {
    const { at, scope, overlays } = settingsFromEnvironment({ METERBENCH_BENCH: bench }, today);
    expect([at, scope, overlays]).to.deep.equal([
      '2021-11-03',
      'targeted',
      [join(folder, 'rows.yaml'), '/etc/rows.yaml'],
    ]);
  });

  it('give way to what is said', () => {
    const said = { METERBENCH_AT: '2021-11-05', METERBENCH_SCOPE: 'implemented', METERBENCH_OVERLAYS: 'mine.yaml' };
    const { at, scope, overlays } = settingsFromEnvironment({ METERBENCH_BENCH: bench, ...said }, today);
    expect([at, scope, overlays]).to.deep.equal(['2021-11-05', 'implemented', ['mine.yaml']]);
  });

  it('are today and what went live where the file says nothing', () => {
    expect(usualRules(defaultBench)).to.deep.equal({ scope: 'implemented', overlays: [] });
    expect(settingsFromEnvironment({}, today)).to.deep.include({ at: today, scope: 'implemented', overlays: [] });
  });

  it('go through the environment unchanged', () => {
    const settings = settingsFromEnvironment({ METERBENCH_BENCH: bench, METERBENCH_AT: '' }, today);
    expect(settingsFromEnvironment(settingsToEnvironment(settings), today)).to.deep.equal(settings);
  });

  it('are read anew when the file has changed', () => {
    writeFileSync(bench, 'name: [');
    expect(() => usualRules(bench)).to.throw(ConfigError, /bench-1\.yaml:\d+: not YAML/);
  });

  for (const [what, rules, told] of [
    ['a day that is none', '{ at: "2021-11-31" }', /:7: rules\.at: expected a day in quotes/],
    ['a day that YAML takes for a date or number', '{ at: 20211104 }', /:7: rules\.at: /],
    ['a scope that is none', '{ scope: all }', /:7: rules\.scope: /],
    ['an unknown key', '{ date: "2021-11-04" }', /:7: rules\.date: /],
  ] as const) {
    it(`refuse ${what}, with its line`, () => {
      expect(() => usualRules(benchWith(rules))).to.throw(ConfigError, told);
    });
  }
});
