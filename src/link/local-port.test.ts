import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { withLocalPort } from './local-port';
import { memoryLink } from './memory-link';

function withTool() {
  const { dccEnd, deviceEnd } = memoryLink('test');
  const { link, locally } = withLocalPort(deviceEnd);
  const atDcc: (number | undefined)[] = [];
  dccEnd.onMessage(([octet]) => atDcc.push(octet));
  const silence = link.onMessage(([octet = 0]) => void link.send(Uint8Array.of(octet + 100)));
  return { dccEnd, locally, atDcc, silence };
}

describe('A local port', () => {
  it('gives the answer of the Device to the tool, and none to the DCC', async () => {
    const { locally, atDcc } = withTool();
    expect(await locally(Uint8Array.of(1)), 'at the tool').to.deep.equal([Uint8Array.of(101)]);
    await setImmediate();
    expect(atDcc, 'at the DCC').to.deep.equal([]);
  });

  it("leaves the DCC's own way as it was", async () => {
    const { dccEnd, locally, atDcc } = withTool();
    await locally(Uint8Array.of(1));
    await dccEnd.send(Uint8Array.of(2));
    await setImmediate();
    expect(atDcc, 'at the DCC').to.deep.equal([102]);
  });

  it('reaches no Device that has stopped listening', async () => {
    const { locally, silence } = withTool();
    silence();
    expect(await locally(Uint8Array.of(1)), 'at the tool').to.deep.equal([]);
  });
});
