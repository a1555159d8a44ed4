import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RefusedWithoutCode } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import { decodeMessage, signPreCommand, verifyMessage } from '../../gbcs';
import { activate, DccBench, signedRequest } from '../testing/dcc-bench';
import { acb, devices, signer } from '../testing/parties';

async function handedOut(bench: DccBench) {
  const request = bench.request('supplier', '11.3', devices.ESME, activate(), 4);
  const { body, responseCode } = await bench.submit(request);
  const payload = body.kind === 'responseMessage' ? body.payload : undefined;
  if (payload?.kind !== 'preCommand') {
    throw new RangeError(`no Pre-Command: ${responseCode}`);
  }
  return { request, ...payload };
}

const outcomeOf = (bench: DccBench, request: ServiceRequest, bytes: Uint8Array) =>
  bench.submit(signedRequest(request, bytes, 5)).then(
    ({ responseCode }) => responseCode,
    (error: unknown) => (error instanceof RefusedWithoutCode ? error.message : error),
  );

describe('the Pre-Command flow', () => {
  it('hands a Pre-Command out, and sends it signed under the same Request ID', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    const { request, bytes, gbcsVersion } = await handedOut(bench);
    expect(gbcsVersion, 'GBCS version').to.equal('4.1');
    expect(decodeMessage(bytes).form, 'form').to.equal('pre-command');
    expect(esme.received, 'nothing was sent').to.have.length(0);
    expect(await outcomeOf(bench, request, signPreCommand(bytes, signer)), 'code').to.equal('I99');
    await bench.pass();
    const [command] = esme.received;
    expect(command?.header.originatorCounter, 'counter').to.equal(request.requestId.counter);
    expect(command && verifyMessage(command, signer, acb), 'protection').to.deep.equal({
      mac: 'held',
      signature: 'held',
    });
    expect(bench.inbox('supplier')[0]?.requestId, 'the Response').to.deep.equal(request.requestId);
  });

  it('refuses what is not the Pre-Command handed out, and says that no source tells the code', async () => {
    const bench = new DccBench();
    const esme = bench.enrol('ESME');
    const { request, bytes } = await handedOut(bench);
    const signed = signPreCommand(bytes, signer);
    const altered = signed.slice();
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    const other = await handedOut(bench);
    const cases: readonly (readonly [string, ServiceRequest, Uint8Array, RegExp])[] = [
      ['wrong signature', request, altered, /signature: failed/],
      ['not signed', request, bytes, /a pre-command/],
      ["another's", request, signPreCommand(other.bytes, signer), /isn't the Pre-Command handed out/],
      ['no message', request, new Uint8Array(4), /Grouping Header tag/],
      [
        'never handed out',
        { ...request, requestId: { ...request.requestId, counter: bench.counter() } },
        signed,
        /no Pre-Command/,
      ],
    ];
    for (const [what, asked, octets, expected] of cases) {
      expect(await outcomeOf(bench, asked, octets), what)
        .to.match(expected)
        .and.match(/code is not stated/);
    }
    expect(await outcomeOf(bench, request, signed), 'the right one is still awaited').to.equal('I99');
    expect(await outcomeOf(bench, request, signed), 'and taken once').to.match(/no Pre-Command/);
    await bench.pass();
    expect(esme.received, 'Commands').to.have.length(1);
  });
});
