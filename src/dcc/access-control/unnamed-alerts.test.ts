import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RefusedWithoutCode } from '../../dcc-port';
import type { AlertBehaviour, RequestBody } from '../../duis';
import { type BenchOptions, DccBench } from '../testing/dcc-bench';

const body = (behaviour: AlertBehaviour): RequestBody => ({ kind: 'configureAlertBehaviour', behaviour });

/** The code that SR6.22 is answered with, or the row that refuses it. */
async function answer(behaviour: AlertBehaviour, options: BenchOptions): Promise<string> {
  const bench = new DccBench(options);
  bench.enrol('ESME');
  return bench.send('supplier', '6.22', 'ESME', body(behaviour)).then(
    ({ responseCode }) => responseCode,
    (error: unknown) => (error instanceof RefusedWithoutCode ? error.row : String(error)),
  );
}

const supplier = (code: string): AlertBehaviour => ({ group: 'electricitySupplierAlerts', common: { [code]: false } });
const unnamed = (...codes: readonly string[]): BenchOptions => ({
  rows: Object.fromEntries(codes.map((code) => [`ngnm/${code}`, 'not in Table 16.2'])),
});

describe('SR6.22', () => {
  it('can’t name an alert of which an overlay says that Table 16.2 doesn’t name it', async () => {
    expect(await answer(supplier('81A5'), unnamed('81A5')), 'unnamed').to.equal('ngnm/81A5');
    expect(await answer(supplier('81A5'), { rows: { 'ngnm/81A5': 'in Table 16.2' } }), 'named').to.equal('I99');
  });

  it('names any other, before MP090 too', async () => {
    expect(await answer(supplier('81A5'), { at: '2021-11-03' }), '81A5').to.equal('I99');
    expect(await answer(supplier('810D'), unnamed('81A5')), '810D').to.equal('I99');
  });

  it('is refused for any one of several, in whatever group they stand', async () => {
    const mixed: AlertBehaviour = { group: 'electricitySupplierAlerts', common: { '810D': true, '81C4': true } };
    expect(await answer(mixed, unnamed('81C4')), 'one of two').to.equal('ngnm/81C4');
    const polyPhase: AlertBehaviour = { group: 'electricitySupplierAlerts', polyPhase: { '81B7': true } };
    expect(await answer(polyPhase, unnamed('81B7')), 'polyphase').to.equal('ngnm/81B7');
  });
});
