import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId, firmwareVersion } from '../../terms';
import { readBenchFile } from '../file/bench-file';
import { PartyKeyring } from '../keys/party-keys';
import { imageProblems } from './declared-images';
import { emulatedImage } from './firmware-image';

const folder = mkdtempSync(join(tmpdir(), 'meterbench-images-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const supplier = entityId('90B3D51F30010000');
const version = firmwareVersion('0A000002');
const { file } = emulatedImage(version, supplier, new PartyKeyring('s', [supplier]).signerOf(supplier));

function problemsOf(firmwares: string) {
  const path = join(folder, 'bench.yaml');
  writeFileSync(
    path,
    `name: b
seed: s
devices: [{ name: ESME, id: 00-DB-12-34-56-78-90-A0, type: ESME, emulate: single-phase-esme, manufacturer: M, model: E, firmware: "01000000", gbcs: "4.1", smetsChts: "5.1", firmwares: ${firmwares} }]
users: [{ name: Supplier, id: 90-B3-D5-1F-30-01-00-00, role: IS }]
accessControlBroker: 90-B3-D5-1F-30-00-00-02
limits: { response: 1, delivery: 1 }
`,
  );
  return imageProblems(readBenchFile(path));
}

const imageOf = (octets: Uint8Array) => {
  writeFileSync(join(folder, 'image.ota'), octets);
  return problemsOf('{ "02000000": { version: "0A000002", image: image.ota } }').map(({ what }) => what);
};

describe('Firmware images that a bench file names', () => {
  it('are taken where they are of the version that is declared', () => {
    expect(imageOf(file)).to.deep.equal([]);
    expect(problemsOf('{ "02000000": { version: "0A000002" } }'), 'no image').to.deep.equal([]);
  });

  it('are refused where they hold another version', () => {
    writeFileSync(join(folder, 'image.ota'), file);
    const [problem] = problemsOf('{ "02000000": { version: "0A000003", image: image.ota } }');
    expect(problem?.what).to.equal(`${join(folder, 'image.ota')} holds firmware 0A000002, and version says 0A000003`);
    expect(problem?.keys).to.deep.equal(['devices', 0, 'firmwares', '02000000', 'image']);
  });

  it("are refused where they aren't there, empty, cut short, or something else", () => {
    expect(problemsOf('{ "02000000": { version: "0A000002", image: none.ota } }')[0]?.what).to.contain(
      "none.ota can't be read",
    );
    expect(problemsOf('{ "02000000": { version: "0A000002", image: "." } }')[0]?.what, 'a folder').to.contain(
      "can't be read",
    );
    expect(imageOf(new Uint8Array())[0]).to.contain('is no OTA image for ESME: OTA file at offset 0');
    expect(imageOf(file.subarray(0, file.length - 1))[0]).to.contain('OTA total size');
    expect(imageOf(new Uint8Array(1_000_000).fill(0x41))[0]).to.contain('OTA file identifier');
  });

  it('are looked up by a version, and by nothing else', () => {
    expect(() => problemsOf('{ "newest": { version: "0A000002" } }')).to.throw(
      /firmwares\.newest: .*8 hex digits|newest/,
    );
    expect(() => problemsOf('{ "02000000": { version: 2 } }')).to.throw(/firmwares\.02000000\.version/);
  });
});
