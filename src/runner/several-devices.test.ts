import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { castings, defaultBench, packageRoot, readBenchFile } from '../bench';
import { isoDate } from '../terms';
import { runSuite, type SuiteRun } from './run-suite';

const second =
  '  - { name: ESME 2, id: 00-DB-12-34-56-78-90-B0, type: ESME, emulate: polyphase-esme, manufacturer: meterbench, model: Another ESME, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }\n';

describe('A bench with two ESMEs', () => {
  let folder: string;
  let runs: readonly SuiteRun[];
  const casts = [['ESME'], ['ESME 2']];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meterbench-two-'));
    const bench = join(folder, 'two.yaml');
    const text = readFileSync(defaultBench, 'utf8')
      .replace('  - { name: GSME,', `${second}  - { name: GSME,`)
      .replace('responsibleFor: [ESME, CHF', 'responsibleFor: [ESME, ESME 2, CHF');
    writeFileSync(bench, text);
    expect(castings(readBenchFile(bench)), 'runs').to.deep.equal(casts);
    const at = isoDate('2021-11-04');
    const plain = { at, scope: 'implemented', strict: false, bench, overlays: [], without: [], faults: [] } as const;
    runs = await runSuite({
      settings: casts.map((devices) => ({ ...plain, devices })),
      features: ['BASE-devices', 'MP150-table-28c'].map((name) => join('features', name)),
      steps: { require: [], import: [] },
      tags: '',
      names: ['Supplier reads .* ESME', 'settings'],
      reports: [],
      out: join(folder, 'reports'),
      cwd: packageRoot,
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const scenariosOf = (run: number, path: string) =>
    (runs[run]?.record.scenarios ?? []).filter(({ feature }) => feature.includes(path));

  it('takes a run about each, and the record says which', () => {
    expect(runs.map(({ record }) => record.about)).to.deep.equal(casts);
    expect(runs.map(({ folder: where }) => /implemented(.*)$/.exec(where)?.[1])).to.deep.equal(['-ESME', '-ESME-2']);
    const asked = (run: number) =>
      new Set(scenariosOf(run, 'BASE-devices').flatMap(({ messages }) => messages.map(({ device }) => device)));
    expect([[...asked(0)], [...asked(1)]]).to.deep.equal([['00DB1234567890A0'], ['00DB1234567890B0']]);
  });

  it('judges both alike', () => {
    const verdicts = (run: number) => scenariosOf(run, 'BASE-devices').map(({ name, verdict }) => [name, verdict]);
    expect(verdicts(0).map(([, verdict]) => verdict)).to.include('pass');
    expect(verdicts(1)).to.deep.equal(verdicts(0));
  });

  it('leaves out what the one that was chosen is not declared to be', () => {
    const reasons = (run: number) =>
      scenariosOf(run, 'MP150')
        .map(({ reason }) => reason)
        .join('\n');
    expect(reasons(0)).not.to.include("isn't declared factory-new");
    expect(reasons(1)).to.include("the ESME 2 isn't declared factory-new");
  });
});
