import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchPlan } from '../assembly';
import { defaultBench, readBenchFile } from '../bench';
import { type Authorisation, authorisationMatrix, rulebookAt } from '../rulebook';
import { releaseFacts } from '../rulebook/testing';
import { firmwareVersion, isoDate, MeterbenchError, type UserRole } from '../terms';
import { hasBody } from './acts/request-bodies';
import { Bench } from './bench';
import { Cast } from './needs/cast';

const userOf: Record<Exclude<UserRole, 'MDR'>, string> = {
  IS: 'Supplier',
  GS: 'Gas Supplier',
  ES: 'Export Supplier',
  ED: 'Network Operator',
  GT: 'Gas Transporter',
  RSA: 'Supplier Agent',
  OU: 'Other User',
};
/** Their body is made here. */
const withImage = new Set<string>(['11.1', '11.4']);
const firmware = firmwareVersion('01000000');
const firmwareHash = new Uint8Array(32);
const plan = new BenchPlan(readBenchFile(defaultBench));

/** The code with which the emulated DCC answers a cell's Request at once, or that it refuses without a known code. */
async function answered(bench: Bench, { srv, status, role }: Authorisation): Promise<string> {
  if (role === 'MDR') {
    throw new RangeError('no such user stands on the bench');
  }
  const user = bench.participants.user(userOf[role]);
  const device = bench.participants.device(role === 'GS' || role === 'GT' ? 'GSME' : 'ESME');
  await bench.setUp.enrol(device, 'Commissioned', firmware);
  await bench.dcc.acts.holdStatus(device.id, status);
  const image = { firmwareImage: new Uint8Array(1), firmwareVersion: firmware, deviceIds: [device.id] };
  try {
    const { acknowledgement } =
      srv === '11.1'
        ? await bench.requests.ask(user, srv, { kind: 'updateFirmware', ...image })
        : srv === '11.4'
          ? await bench.requests.ask(user, srv, { kind: 'updatePPMIDFirmware', ...image })
          : await bench.requests.send(user, srv, device, srv === '11.3' ? { firmwareHash } : {});
    return acknowledgement.responseCode;
  } catch (error) {
    if (error instanceof MeterbenchError && error.code === 'MB-DCC-REFUSED-WITHOUT-CODE') {
      return 'refused without a known code';
    }
    throw error;
  }
}

describe('the authorisation matrix, driven through the emulated DCC', () => {
  for (const [day, settled] of Object.entries(releaseFacts().settledCells)) {
    it(`gives every stated and inferred cell its outcome under the rules of ${day}`, async () => {
      const rulebook = rulebookAt(isoDate(day));
      const cells = [...authorisationMatrix(rulebook)].filter(
        ({ evidence, outcome }) => evidence !== 'unverified' && outcome !== 'not stated',
      );
      expect(cells.length, 'cells that stand on stated or inferred ground').to.equal(settled);
      const wrong: string[] = [];
      for (const cell of cells.filter(({ srv, role }) => role !== 'MDR' && (hasBody(srv) || withImage.has(srv)))) {
        const bench = new Bench(await plan.assemble(rulebook, { append: () => {} }), new Cast(plan.file));
        const code = await answered(bench, cell);
        await bench.close();
        // Where no code is stated for a refusal, any refusal is one.
        const asTold =
          cell.outcome === 'admitted'
            ? code === 'I99'
            : cell.codes.length > 0
              ? cell.codes.includes(code)
              : !code.startsWith('I');
        if (!asTold) {
          wrong.push(`SR${cell.srv} ${cell.status} ${cell.role}: ${cell.outcome} ${cell.codes}, got ${code}`);
        }
      }
      expect(wrong, 'cells that come out otherwise').to.deep.equal([]);
    });
  }
});
