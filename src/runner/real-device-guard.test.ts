import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { type EmbeddedBroker, startEmbeddedBroker } from '../../hardware';
import { effectOf, type OpenWires, openWires, stimulusEffects } from '../assembly';
import { packageRoot, parseBenchFile, type RunSettings } from '../bench';
import { withoutOpenssl, writePartyFiles } from '../bench/testing';
import { messageCodes, messageName, protect } from '../gbcs';
import type { Stimulus, StimulusKind } from '../link';
import { type Bench, cleanUp, facts, RunContext, ScenarioRun } from '../scenario';
import { alterations, type DeviceType, instant, isoDate, type MessageCode, originatorCounter, srv } from '../terms';
import { runSuite } from './run-suite';

const types = ['ESME', 'GSME', 'CHF', 'PPMID', 'HCALCS'] as const;

/** What each is declared to do, besides SR11.2 which none does. */
const capabilities: Readonly<Partial<Record<DeviceType, readonly string[]>>> = {
  ESME: ['6.11', '6.22', '8.1.1', '11.3'],
  GSME: ['6.11', '6.22', '8.1.1', '11.3'],
  CHF: ['8.11'],
  HCALCS: ['11.3'],
};

/** A HAN, seen from its far end. */
const han = (url: string) => `name: far
seed: a guarded lab
links: { wire: { mqtt: { url: "${url}", site: lab, version: "3.1.1" } } }
backChannel: mqtt
devices:
${types
  .map(
    (type, index) =>
      `  - { name: ${type}, id: 00-DB-12-34-56-78-90-A${index}, type: ${type}, emulate: MODEL, link: wire, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }`,
  )
  .join('\n')}
users:
  - { name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS, responsibleFor: [${types.join(', ')}] }
  - { name: Network Operator, id: 90-B3-D5-1F-30-02-00-00, role: ED, responsibleFor: [ESME] }
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 0.2, delivery: 0.1 }
`;

const stimuli: Readonly<Record<StimulusKind, Stimulus>> = {
  'offer-image': { kind: 'offer-image', image: Uint8Array.of(1) },
  'offer-corrupt-image': { kind: 'offer-corrupt-image', image: Uint8Array.of(1) },
  'power-cycle': { kind: 'power-cycle' },
  'set-clock': { kind: 'set-clock', to: instant(0) },
  'set-register': { kind: 'set-register', litres: 1 },
  'cause-event': { kind: 'cause-event', event: 0x81a5 },
  'press-button': { kind: 'press-button', button: 'a' },
};

describe('A Device that is declared real', { skip: withoutOpenssl, timeout: 120_000 }, () => {
  let folder: string;
  let broker: EmbeddedBroker;
  let far: OpenWires;
  /** All that came to the far end: messages by Device, and what was asked by lab control. */
  const arrived: string[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'meterbench-guard-'));
    broker = await startEmbeddedBroker();
    far = await openWires(parseBenchFile(han(broker.url), 'far.yaml'), {
      role: 'device',
      journal: { append: () => {} },
    });
    for (const [name, wire] of far.byDevice) {
      wire.onMessage((message) => arrived.push(`${name} ${message.length} octets`));
      wire.control.onRequest(async (body) => {
        const { op } = body as { op: string };
        if (op !== 'hello' && !op.startsWith('lease')) {
          arrived.push(`${name} ${op}`);
        }
        return {};
      });
    }
  });
  after(async () => {
    await far.close();
    await broker.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => arrived.splice(0));

  /** @param more what the bench file says of each Device beside who it is */
  function settings(more: string): RunSettings {
    const file = parseBenchFile(han(broker.url), 'far.yaml');
    const files = writePartyFiles(file, folder);
    let text = han(broker.url).replace('limits:', `accessControlBrokerKeys: ${files['acb']}\nlimits:`);
    for (const type of types) {
      // Nobody asks what it runs, so that all that arrives is what the test sends.
      text = text.replace('emulate: MODEL', `certificates: ${files[type]}, capabilities: CAPABILITIES, ${more}`);
    }
    for (const name of ['Supplier', 'Network Operator']) {
      text = text.replace(`name: ${name},`, `name: ${name}, keys: ${files[name]},`);
    }
    // The ESME alone has the leave.
    text = text.replace('ALLOWED', '[set-clock]').replaceAll('ALLOWED', '[]');
    for (const type of types) {
      const can = (capabilities[type] ?? []).map((each) => `, "${each}": true`).join('');
      text = text.replace('CAPABILITIES', `{ "11.2": false${can} }`);
    }
    const bench = join(folder, 'lab.yaml');
    writeFileSync(bench, text);
    const at = isoDate('2021-11-04');
    return { at, scope: 'implemented', strict: false, bench, overlays: [], without: [], faults: [], devices: [] };
  }

  async function on(more: string, act: (bench: Bench, context: RunContext) => Promise<void>): Promise<void> {
    const context = new RunContext(settings(more));
    try {
      const bench = await context.assembleUnseen();
      try {
        await act(bench, context);
      } finally {
        await bench.close();
      }
    } finally {
      await context.close();
    }
  }

  /** A Command of any Message Code under the keys of the bench: its payload stays unread. */
  function command(bench: Bench, context: RunContext, type: DeviceType, messageCode: MessageCode): Uint8Array {
    const { accessControlBroker: acb } = context.plan.file;
    const header = {
      cra: 'command',
      originatorCounter: originatorCounter(1n),
      originator: acb,
      recipient: bench.participants.device(type).id,
      messageCode,
    } as const;
    return protect(header, Uint8Array.of(0), 'mac', bench.standing.signerFor(acb), acb);
  }

  const refusal = async (act: () => Promise<unknown>): Promise<string> =>
    act().then(
      () => 'let through',
      (error: { code?: string; next?: string }) => `${error.code}: ${error.next}`,
    );

  it('gets no altering Command without leave, whoever sends it', async () => {
    await on('allow: []', async (bench, context) => {
      const altering = messageCodes.filter((code) => effectOf(code) !== 'harmless');
      expect(altering.length, 'codes').to.be.greaterThan(100);
      const letThrough: string[] = [];
      for (const type of types) {
        for (const code of altering) {
          const told = await refusal(() =>
            bench.participants.device(type).link.send(command(bench, context, type, code)),
          );
          if (!new RegExp(`^MB-GUARD: .*${effectOf(code)}.*lab\\.yaml:\\d+$`).test(told)) {
            letThrough.push(`${type} ${messageName(code)}: ${told}`);
          }
        }
        expect(await refusal(() => bench.participants.device(type).link.send(Uint8Array.of(1, 2, 3)))).to.match(
          /^MB-GUARD.*unlisted/,
        );
      }
      expect(letThrough).to.deep.equal([]);
      expect(bench.standing.refusals.length, 'refusals that are kept').to.equal(types.length * (altering.length + 1));
    });
    expect(arrived, 'what came to the far end').to.deep.equal([]);
  });

  it('gets no stimulus without leave, nor from a clean-up', async () => {
    await on('allow: []', async (bench, context) => {
      for (const type of types) {
        const { backchannel } = bench.participants.device(type);
        for (const stimulus of Object.values(stimuli)) {
          expect(await refusal(() => backchannel.apply(stimulus)), `${type} ${stimulus.kind}`).to.match(/^MB-GUARD/);
          bench.afterwards.keep(() => backchannel.apply(stimulus));
        }
      }
      const { failures } = await cleanUp(bench, context.plan.file, []);
      expect(failures).to.have.length(types.length * Object.keys(stimuli).length);
      expect(failures.every((each) => each.includes('was kept from the real'))).to.equal(true);
    });
    expect(arrived, 'what came to the far end').to.deep.equal([]);
  });

  it('gets none that is put on the link of another, which has the leave', async () => {
    await on('allow: ALLOWED', async (bench, context) => {
      const { link } = bench.participants.device('ESME');
      const setClock = 0x0062 as MessageCode;
      expect(await refusal(() => link.send(command(bench, context, 'CHF', setClock))), 'for the CHF').to.match(
        /^MB-GUARD: .*set-clock.*lab\.yaml:\d+$/,
      );
      expect([...bench.standing.altered], 'altered').to.deep.equal([]);
      await link.send(command(bench, context, 'ESME', setClock));
      expect([...bench.standing.altered], 'altered').to.deep.equal(['ESME']);
    });
    expect(arrived, 'its own alone').to.have.length(1);
  });

  it('gets the octets that were looked at, whatever becomes of them meanwhile', async () => {
    await on('allow: []', async (bench, context) => {
      const octets = command(bench, context, 'ESME', 0x0059 as MessageCode);
      const altering = command(bench, context, 'ESME', 0x0062 as MessageCode);
      const sent = bench.participants.device('ESME').link.send(octets);
      octets.set(altering.subarray(0, octets.length));
      await sent;
      expect(bench.standing.messages.at(-1)?.summary, 'what was sent').to.include('ECS52');
    });
  });

  it('gets what reads, and what each word allows, and is known to be altered', async () => {
    await on('allow: [set-clock]', async (bench, context) => {
      const { link, backchannel } = bench.participants.device('ESME');
      await link.send(command(bench, context, 'ESME', 0x0059 as MessageCode));
      expect([...bench.standing.altered], 'after a read').to.deep.equal([]);
      await link.send(command(bench, context, 'ESME', 0x0062 as MessageCode));
      await backchannel.apply(stimuli['set-clock']);
      expect([...bench.standing.altered], 'after a clock').to.deep.equal(['ESME']);
      expect(await refusal(() => link.send(command(bench, context, 'ESME', 0x00ac as MessageCode)))).to.match(
        /configure/,
      );
    });
    expect(arrived).to.have.length(3);
  });

  it('has every altering scenario left out beforehand', async () => {
    const context = new RunContext(settings('allow: []'));
    const { rulebook } = context;
    const why = (fact: facts.StepFact) =>
      new ScenarioRun(context, { feature: 'f', name: 'n', tags: [], facts: [fact] }).whyNotApplicable() ?? 'runs';
    for (const type of types) {
      for (const kind of Object.keys(stimuli) as StimulusKind[]) {
        expect(why(facts.stimulus(kind, type)), `${type} ${kind}`).to.include(`allow: [${stimulusEffects[kind]}]`);
      }
      for (const { id } of rulebook.serviceRequests.rows()) {
        const variant = srv(id.slice('srv/'.length));
        const row = rulebook.useCase(variant, type)?.value;
        const effects =
          row === undefined ? [] : [row, ...row.others].map((each) => effectOf(each.messageCode as MessageCode));
        for (const effect of effects.filter((each) => each !== 'harmless')) {
          expect(why(facts.request(variant, type)), `SR${variant} to ${type}`).to.include(`allow: [${effect}]`);
        }
      }
    }
    await context.close();
    expect(alterations, 'each is a word').to.include('join');
  });

  it('is left alone by the scenarios that change the Device Log of a real Communications Hub', async () => {
    const emulated = settings('allow: []');
    const runs = await runSuite({
      settings: [emulated],
      features: [join('features', 'BASE-inventory', 'commissioning.feature')],
      steps: { require: [], import: [] },
      tags: '',
      names: ['Device Log'],
      reports: [],
      out: join(folder, 'reports'),
      cwd: packageRoot,
    });
    const [record] = runs.map((run) => run.record);
    expect(record?.scenarios.length, 'scenarios').to.equal(2);
    for (const { verdict, reason } of record?.scenarios ?? []) {
      expect([verdict, reason]).to.satisfy(
        ([found, why]: string[]) =>
          found === 'not-applicable' && why?.includes('alters the real CHF') && why.includes('allow: [join]'),
      );
    }
    expect(arrived, 'what came to the far end').to.deep.equal([]);
  });
});
