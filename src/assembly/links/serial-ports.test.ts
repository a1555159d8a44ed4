import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseBenchFile } from '../../bench';
import { ConfigError } from '../../terms';
import { RunLeases } from '../run-leases';
import { portPathOf, portSelectorOf } from './serial-ports';

const absent = { vendor: 'FFFF', product: 'FFFE', serial: 'none such' };

describe('A serial port that a bench file names', () => {
  it('is found by its path, or by its adapter', () => {
    expect(portSelectorOf({ path: '/dev/ttyS9' })).to.deep.equal({ path: '/dev/ttyS9' });
    expect(portSelectorOf({ usb: { vendor: '0403', product: '6001' } })).to.deep.equal({
      vendor: '0403',
      product: '6001',
    });
    expect(portSelectorOf({ usb: absent })).to.deep.equal(absent);
    expect(() => portSelectorOf({})).to.throw(ConfigError, 'names no port');
  });

  it("is an error by the adapter's name where it isn't plugged in", async () => {
    const error = await portPathOf({ usb: absent }).catch((each: unknown) => each);
    expect(String(error)).to.match(/usb FFFF:FFFE none such.*no such adapter is plugged in/);
  });

  it('is taken for one run whichever way it is named', async () => {
    const bench = (serial: string) =>
      parseBenchFile(
        `name: lab
seed: lab
links: { line: { serial: ${serial} } }
devices: [{ name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, link: line, emulate: single-phase-esme, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1" }]
users: [{ name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS }]
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 5, delivery: 5 }
`,
        'lab.yaml',
      );
    const leases = (run: string) => new RunLeases(run, { append: () => {} }, () => {});
    const [first, second] = [leases('run-7'), leases('run-8')];
    const named = bench(`{ path: /dev/ttyMeterbench${process.pid} }`);
    await first.takePorts(named);
    try {
      const refusal = await second.takePorts(named).catch((each: unknown) => each);
      expect(String(refusal)).to.contain('is in use by run-7');
      const noAdapter = await second
        .takePorts(bench('{ usb: { vendor: "FFFF", product: "FFFE" } }'))
        .catch((each: unknown) => each);
      expect(String(noAdapter), 'an adapter is looked for before it is taken').to.contain('usb FFFF:FFFE');
    } finally {
      await first.release();
    }
  });
});
