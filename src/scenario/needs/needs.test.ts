import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseBenchFile } from '../../bench';
import type { DccCapability } from '../../dcc-port';
import { rulebookAt } from '../../rulebook';
import { firmwareVersion, isoDate, srv } from '../../terms';
import { alterationsIn } from './altered-by';
import { Cast } from './cast';
import * as facts from './step-fact';
import { StepRegistry } from './step-registry';
import { undeclaredCapabilities } from './undeclared-capabilities';
import { unmetNeeds } from './unmet-needs';

const rulebook = rulebookAt(isoDate('2021-11-04'), {});

const dcc = { name: 'A DCC of people', capabilities: new Set<DccCapability>(['arrange-users']) };

function benchOf(esme: string, gsme = 'emulate: gsme', more = '') {
  const file = parseBenchFile(
    `name: b
seed: s
links: { wire: { serial: { path: /dev/ttyS0 } } }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: wire, certificates: { digitalSignature: a, keyAgreement: b }, ${esme}, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
  - { name: GSME, id: 00-DB-12-34-56-78-90-A1, type: GSME, ${gsme}, manufacturer: M, model: G, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
users: [{ name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS, responsibleFor: [ESME] }]
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 1, delivery: 1 }
${more}`,
    'b.yaml',
  );
  return { file, cast: new Cast(file), dcc, rulebook, place: () => 'b.yaml:5' };
}

const real = benchOf('capabilities: { "11.2": true, "11.3": false }');
const allowed = benchOf('capabilities: { "6.11": true }, allow: [set-clock]', 'emulate: gsme', 'backChannel: mqtt\n');
const unmet = (fact: facts.StepFact | readonly facts.StepFact[], bench = real) => unmetNeeds([fact].flat(), bench);
const firmware = firmwareVersion('02000000');

describe('What a scenario needs', () => {
  it('is a Device, a Communications Hub or a Service User that may not stand there', () => {
    expect(unmet(facts.device('PPMID')), 'Device').to.deep.equal(['no PPMID stands on this bench']);
    expect(unmet(facts.device('ESME 2')), 'by name').to.deep.equal(['no ESME 2 stands on this bench']);
    expect(unmet(facts.hub), 'hub').to.deep.equal(['no Communications Hub stands on this bench']);
    expect(unmet(facts.user('Other User')), 'user').to.deep.equal([
      'no Service User called Other User stands on this bench',
    ]);
    expect(unmet([facts.device('ESME'), ...facts.user('Supplier')]), 'there').to.deep.equal([]);
    expect(unmet(facts.user(facts.unknownParty)), 'nobody at all').to.deep.equal([]);
  });

  it('is a Supplier, or another beside it', () => {
    expect(unmet(facts.supplierOf('ESME')), 'its own').to.deep.equal([]);
    expect(unmet(facts.supplierOf('GSME')), 'none').to.deep.equal([
      'no Supplier on this bench is responsible for the GSME',
    ]);
    expect(unmet(facts.otherSupplierThan('ESME')), 'a second').to.deep.equal([
      'no second Supplier stands on this bench, beside that of the ESME',
    ]);
  });

  it('is what people do around a DCC, or what it shows, that it may not be able to', () => {
    expect(unmet(facts.dcc('arrange-users')), 'can').to.deep.equal([]);
    expect(unmet(facts.dcc('status-history', 'arrange-users')), 'can not').to.deep.equal([
      'A DCC of people has no status-history',
    ]);
  });

  it('is what a Device is declared to have, and never a yes where nothing is declared', () => {
    expect(unmet(facts.request(srv('11.2'), 'ESME')), 'has').to.deep.equal([]);
    expect(unmet(facts.request(srv('11.3'), 'ESME')).at(0), 'has not').to.equal("ESME isn't declared to have SR11.3");
    expect(unmet(facts.request(srv('6.2.10'), 'ESME')).at(0), 'unsaid').to.equal(
      "ESME isn't declared to have SR6.2.10",
    );
    expect(unmet(facts.request(srv('11.3'), 'GSME')), 'emulated').to.deep.equal([]);
  });

  it('is an image, a fault, a local way, a back channel or a factory-new Device that a real one may lack', () => {
    for (const [fact, reason] of [
      [facts.image(firmware, 'ESME'), 'this bench has no image of firmware 02000000 for the real ESME'],
      [facts.fault('ESME'), "this bench can't make the ESME go wrong"],
      [facts.localPort('ESME'), 'this bench has no local way to the ESME'],
      [facts.factoryNew('ESME'), "the ESME isn't declared factory-new"],
      [facts.stimulus('power-cycle', 'ESME'), 'this bench has no back channel for power-cycle to the ESME'],
    ] as const) {
      expect(unmet(fact).at(0), fact.kind).to.equal(reason);
    }
    const atEmulated = [facts.image(firmware, 'GSME'), facts.fault('GSME'), facts.localPort('GSME')];
    expect(unmet([...atEmulated, facts.stimulus('power-cycle', 'GSME')]), 'emulated').to.deep.equal([]);
  });

  it('is leave to alter a real Device, by file and line, each kind of its own', () => {
    const reason = (word: string) => `it alters the real ESME, and the bench file has no allow: [${word}] (b.yaml:5)`;
    expect(unmet(facts.request(srv('6.11'), 'ESME'), real)).to.include(reason('set-clock'));
    expect(unmet(facts.decommission('ESME')), 'by the DCC').to.deep.equal([reason('decommission')]);
    expect(unmet([facts.request(srv('6.11'), 'ESME'), facts.stimulus('set-clock', 'ESME')], allowed)).to.deep.equal([]);
    expect(unmet(facts.stimulus('power-cycle', 'ESME'), allowed)).to.deep.equal([reason('power-cycle')]);
    expect(unmet(facts.request(srv('11.2'), 'ESME'), real), 'a read').to.deep.equal([]);
    expect(unmet(facts.decommission('GSME')), 'emulated').to.deep.equal([]);
  });

  it('is told once, however often it is needed', () => {
    expect(unmet([facts.hub, facts.hub, ...facts.wait(5), facts.alert('81A5')])).to.have.length(1);
  });

  it('alters by type, whatever bench it is for', () => {
    const step = [facts.request(srv('8.11'), 'CHF'), facts.request(srv('11.2'), 'ESME 2'), facts.device('GSME')];
    expect(alterationsIn(step, rulebook)).to.deep.equal(['join']);
  });
});

describe('A capability that is declared neither way', () => {
  const undeclared = (...all: facts.StepFact[]) => undeclaredCapabilities(all, real);

  it('is asked for by name, in the order of numbers', () => {
    const [problem, ...others] = undeclared(
      facts.request(srv('6.11'), 'ESME'),
      facts.request(srv('6.2.10'), 'ESME'),
      facts.request(srv('11.2'), 'ESME'),
    );
    expect(others).to.deep.equal([]);
    expect(problem?.keys).to.deep.equal(['devices', 0, 'capabilities']);
    expect(problem?.what).to.equal(
      'ESME: the chosen scenarios need to know whether it has "6.2.10", "6.11", and nothing is declared',
    );
  });

  it('is nothing where the Device Type has no use case for it, or the Device is emulated', () => {
    expect(undeclared(facts.request(srv('11.4'), 'ESME'), facts.request(srv('11.3'), 'GSME'))).to.deep.equal([]);
  });
});

describe('The cast of a run', () => {
  const { file } = real;
  const devices = [...file.devices, { ...file.devices[0], name: 'ESME 2' }] as typeof file.devices;
  const nameOf = (chosen: readonly string[], word: string) => new Cast({ devices }, chosen).device(word)?.name;

  it('is the first Device of each type, unless another is chosen', () => {
    expect([nameOf([], 'ESME'), nameOf([], 'GSME'), nameOf([], 'PPMID')]).to.deep.equal(['ESME', 'GSME', undefined]);
    expect([nameOf(['ESME 2'], 'ESME'), nameOf(['ESME 2'], 'GSME')]).to.deep.equal(['ESME 2', 'GSME']);
  });

  it('is of one HAN: that of the Device that was chosen', () => {
    const hubs = ['CHF', 'CHF 2'].map((name) => ({ ...file.devices[0], name, type: 'CHF' }));
    const han = [...devices.map((each) => (each.name === 'ESME 2' ? { ...each, hub: 'CHF 2' } : each)), ...hubs];
    const named = (chosen: readonly string[]) => {
      const cast = new Cast({ devices: han as typeof devices }, chosen);
      return ['CHF', 'ESME', 'GSME'].map((word) => cast.device(word)?.name);
    };
    expect(named([]), 'nothing').to.deep.equal(['CHF', 'ESME', 'GSME']);
    expect(named(['ESME 2']), 'the second').to.deep.equal(['CHF 2', 'ESME 2', undefined]);
    expect(named(['CHF 2']), 'by its hub').to.deep.equal(['CHF 2', 'ESME 2', undefined]);
  });

  it('leaves names what they are', () => {
    expect(nameOf([], 'ESME 2')).to.equal('ESME 2');
  });

  it('refuses a name that is none, and two of one type', () => {
    expect(() => nameOf(['ESME 9'], 'ESME')).to.throw('no Device of that name');
    expect(() => nameOf(['ESME', 'ESME 2'], 'ESME')).to.throw('ESME is chosen already');
  });
});

describe('What steps declare', () => {
  it('names a parameter type that Cucumber alone knows, and how to define it for both', () => {
    const registry = new StepRegistry();
    registry.declare('the {shade} {device}', () => []);
    expect(() => registry.factsOf(['the red ESME'])).to.throw(
      'The step "the {shade} {device}" can\'t be read: {shade} isn\'t defined for it',
    );
  });

  it('names an expression that is none', () => {
    const registry = new StepRegistry();
    registry.declare('the (ESME', () => []);
    expect(() => registry.factsOf(['the ESME'])).to.throw('The step "the (ESME" can\'t be read');
  });
});
