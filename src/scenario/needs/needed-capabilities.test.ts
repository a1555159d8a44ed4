import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseBenchFile } from '../../bench';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import { lackedCapabilities, undeclaredCapabilities } from './needed-capabilities';

const rulebook = rulebookAt(isoDate('2021-11-04'), {});
const benchOf = (esme: string, gsme: string) =>
  parseBenchFile(
    `name: b
seed: s
links: { wire: { serial: { path: /dev/ttyS0 } } }
devices:
  - { name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: wire, certificates: { digitalSignature: a, keyAgreement: b }, ${esme}, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
  - { name: GSME, id: 00-DB-12-34-56-78-90-A1, type: GSME, ${gsme}, manufacturer: M, model: G, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }
users: [{ name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS }]
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 1, delivery: 1 }
`,
    'b.yaml',
  );
const bench = benchOf('capabilities: { "11.2": true, "11.3": false }', 'emulate: gsme');
const lacked = (text: string) => lackedCapabilities(text, bench.devices, rulebook);
const undeclared = (...texts: readonly string[]) => undeclaredCapabilities(texts, bench, rulebook);

describe('What scenarios need of a Device that declares what it can do', () => {
  it('is named where it is declared not to have it', () => {
    expect(lacked('When the Supplier sends SR11.3 for firmware 02000000 to the ESME')).to.deep.equal([
      "ESME isn't declared to have SR11.3",
    ]);
    expect(lacked('When the Supplier sends SR11.2 to the ESME')).to.deep.equal([]);
  });

  it('is never a yes where nothing is declared', () => {
    expect(lacked('When the Supplier sends SR6.11 to the ESME')).to.deep.equal(["ESME isn't declared to have SR6.11"]);
    const [problem, ...others] = undeclared(
      'When the Supplier sends SR6.11 to the ESME',
      'SR11.2 and SR6.2.10, to the ESME',
    );
    expect(others).to.deep.equal([]);
    expect(problem?.keys).to.deep.equal(['devices', 0, 'capabilities']);
    expect(problem?.what).to.equal(
      'ESME: the chosen scenarios need to know whether it has "6.2.10", "6.11", and nothing is declared',
    );
  });

  it('is asked of the Device that the step speaks of, else of all in the scenario', () => {
    expect(lacked('Given an ESME\nWhen the Gas Supplier sends SR6.11 to the GSME'), 'another Device').to.deep.equal([]);
    expect(lacked('Given an ESME\nWhen SR11.3 is sent'), 'no Device in the step').to.have.length(1);
  });

  it('counts what is asked for in words', () => {
    const words = 'When the ESME is asked for its firmware version while its SMI Status is each of';
    const without = benchOf('capabilities: {}', 'emulate: gsme');
    expect(undeclaredCapabilities([words], without, rulebook)[0]?.what).to.contain('"11.2"');
  });

  it('is nothing of what goes to the DCC, of what the Device Type has no use case for, or of no Request', () => {
    expect(
      undeclared('the Supplier sends SR8.2 about the ESME', 'SR99.9 to the ESME', 'SR11.4 to the ESME', ''),
    ).to.deep.equal([]);
  });

  it('is nothing where a Device is emulated and declares nothing', () => {
    expect(undeclared('the Gas Supplier sends SR11.3 to the GSME')).to.deep.equal([]);
  });
});
