import { execFileSync } from 'node:child_process';
import { extname, join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';

const script = `
require(process.argv[1]);
const packages = Object.keys(require.cache).map((file) => /node_modules[/\\\\]((?:@[^/\\\\]+[/\\\\])?[^/\\\\]+)/.exec(file)?.[1]);
process.stdout.write(JSON.stringify([...new Set(packages)]));
`;

describe("the room's door", () => {
  it('loads no library of a wire before a link is opened', () => {
    const loader = extname(__filename) === '.ts' ? ['--require', 'ts-node/register'] : [];
    const door = join(__dirname, `index${extname(__filename)}`);
    const loaded: unknown = JSON.parse(
      execFileSync(process.execPath, [...loader, '--eval', script, door], { encoding: 'utf8' }),
    );
    const wires = /^(?:serialport|@serialport|mqtt|aedes)/;
    expect(Array.isArray(loaded) && loaded.filter((name) => wires.test(String(name))), 'loaded').to.deep.equal([]);
  });
});
