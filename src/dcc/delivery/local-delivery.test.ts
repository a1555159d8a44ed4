import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ServiceResponse } from '../../duis';
import { decodeMessage, verifyMessage } from '../../gbcs';
import { sameBytes } from '../../terms';
import { activate, DccBench, read, v2 } from '../testing/dcc-bench';
import { acb, signer } from '../testing/parties';

const payloadOf = ({ body }: ServiceResponse) => (body.kind === 'responseMessage' ? body.payload : undefined);

function suspendedOnNewFirmware() {
  const bench = new DccBench();
  const esme = bench.enrol('ESME', { status: 'Suspended' });
  esme.version = v2;
  bench.list('ESME', v2);
  bench.dcc.acts.holdStatus(esme.id, 'InstalledNotCommissioned');
  bench.dcc.acts.holdStatus(esme.id, 'Suspended');
  return { bench, esme };
}

describe('local delivery', () => {
  it('with Command Variant 2 gives the Command to the user alone, and the SMI never learns of the Response', async () => {
    const { bench, esme } = suspendedOnNewFirmware();
    const response = await bench.send('supplier', '11.2', 'ESME', read, 2);
    const payload = payloadOf(response);
    await bench.pass(60_000);
    expect(payload?.kind, 'payload').to.equal('localCommand');
    expect(esme.received, 'nothing was sent').to.have.length(0);
    expect([bench.status('ESME'), await bench.firmware('ESME')], 'SMI').to.deep.equal(['Suspended', '01000000']);
    const command = payload?.kind === 'localCommand' ? decodeMessage(payload.bytes) : undefined;
    expect(command && verifyMessage(command, signer, acb).mac, 'ready for the Device').to.equal('held');
    expect(bench.codes('supplier'), 'no silence is told of').to.deep.equal([]);
  });

  it('with Command Variant 3 gives the same octets to both, and the Response over the WAN updates the SMI', async () => {
    const { bench, esme } = suspendedOnNewFirmware();
    expect((await bench.send('supplier', '11.2', 'ESME', read, 3)).responseCode, 'code').to.equal('I99');
    await bench.pass();
    const kinds = bench.inbox('supplier').map((each) => payloadOf(each)?.kind);
    const local = bench.inbox('supplier').map(payloadOf)[0];
    expect(kinds.slice(0, 1), 'the copy comes first').to.deep.equal(['localCommand']);
    expect(kinds, 'then the Response').to.include('gbcsPayload');
    const [sent] = esme.received;
    expect(local?.kind === 'localCommand' && sent && sameBytes(local.bytes, sent.bytes), 'same octets').to.equal(true);
    expect(bench.status('ESME'), 'restored').to.equal('InstalledNotCommissioned');
  });

  it('works for Signed Pre-Commands: Variant 6 locally, Variant 7 both ways', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    const six = await bench.sendCritical('supplier', '11.3', 'ESME', activate(), 6);
    await bench.pass();
    expect(payloadOf(six)?.kind, 'Variant 6').to.equal('localCommand');
    expect(esme.received, 'nothing was sent').to.have.length(0);
    const seven = await bench.sendCritical('supplier', '11.3', 'ESME', activate(), 7);
    await bench.pass();
    expect(seven.responseCode, 'Variant 7').to.equal('I99');
    expect(esme.received, 'one was sent').to.have.length(1);
    expect(
      bench.inbox('supplier').map((each) => payloadOf(each)?.kind),
      'copy and Response',
    ).to.deep.equal(['localCommand', 'gbcsPayload']);
  });
});
