import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError, entityId, instant } from '../../terms';
import { CounterStore } from './counter-store';

const supplier = entityId('90B3D51F30010000');
const esme = entityId('00DB1234567890A0');
const gsme = entityId('00DB1234567890A1');
const noon = instant(1_700_000_000_000);
const clock = { now: () => noon };

describe('Originator Counters outside the run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counters-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let files = 0;
  const fresh = () => join(folder, `${++files}`, 'counters.json');
  const open = (path: string, options = {}) => new CounterStore({ path, clock, pause: () => {}, tries: 3, ...options });
  const refusal = (act: () => unknown): ConfigError => {
    try {
      act();
    } catch (error) {
      expect(error).to.be.instanceOf(ConfigError);
      return error as ConfigError;
    }
    throw new Error('nothing was refused');
  };

  it('begin above the time of day, and rise by one within a process', () => {
    const store = open(fresh());
    expect([store.next(supplier, esme), store.next(supplier, esme)]).to.deep.equal([
      1_700_000_000_001n,
      1_700_000_000_002n,
    ]);
  });

  it('are apart for each originator and recipient', () => {
    const store = open(fresh());
    store.next(supplier, esme);
    expect(store.next(supplier, gsme)).to.equal(1_700_000_000_001n);
    expect(store.next(esme, supplier)).to.equal(1_700_000_000_001n);
  });

  it('stand in the file, for its owner alone, before the first is given', () => {
    const path = fresh();
    const store = open(path, { block: 10 });
    expect(store.floor(supplier, esme)).to.equal(undefined);
    const given = store.next(supplier, esme);
    expect(store.floor(supplier, esme)).to.equal(given + 9n);
    expect(statSync(path).mode & 0o777).to.equal(0o600);
    expect(readdirSync(join(path, '..'))).to.deep.equal(['counters.json']);
  });

  it('rise above all that an earlier process may have given, also where the clock has gone back', () => {
    const path = fresh();
    const last = open(path, { block: 5 }).next(supplier, esme);
    const later = open(path, { clock: { now: () => instant(5) } }).next(supplier, esme);
    expect(later).to.equal(last + 5n);
  });

  it('rise above the time of day where that has gone on', () => {
    const path = fresh();
    open(path).next(supplier, esme);
    expect(open(path, { clock: { now: () => instant(noon + 1_000_000) } }).next(supplier, esme)).to.equal(
      1_700_001_000_001n,
    );
  });

  it('reserve again when a block is used up', () => {
    const path = fresh();
    const store = open(path, { block: 3 });
    const given = Array.from({ length: 10 }, () => store.next(supplier, esme));
    expect(given.map((each) => Number(each - BigInt(noon)))).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  for (const [what, spoil] of [
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['no JSON', () => 'counters\n'],
    ['changed in one digit', (text: string) => text.replace(/"1(\d+)"/, '"0$1"')],
    ['of another format', (text: string) => text.replace('counters 1', 'counters 2')],
  ] as const) {
    it(`are refused from a file that is ${what}, and the file is left as it is`, () => {
      const path = fresh();
      open(path).next(supplier, esme);
      const spoilt = spoil(readFileSync(path, 'utf8'));
      writeFileSync(path, spoilt);
      const { message, code } = refusal(() => open(path));
      expect(code).to.equal('MB-COUNTERS');
      expect(message).to.equal(`Originator Counters in ${path}: the file is damaged, and counters may never fall back`);
      expect(readFileSync(path, 'utf8')).to.equal(spoilt);
    });
  }

  it('are refused where the file is spoilt while it is used', () => {
    const path = fresh();
    const store = open(path, { block: 1 });
    store.next(supplier, esme);
    writeFileSync(path, '{}');
    expect(refusal(() => store.next(supplier, esme)).code).to.equal('MB-COUNTERS');
  });

  it('are refused where the file can not be written', {
    skip: process.getuid?.() === 0 && 'root may write anywhere',
  }, () => {
    const path = fresh();
    const store = open(path, { block: 1 });
    store.next(supplier, esme);
    chmodSync(join(path, '..'), 0o500);
    expect(refusal(() => store.next(supplier, esme)).message).to.match(/can't be locked \(EACCES\)/);
    chmodSync(join(path, '..'), 0o700);
  });

  it('are refused where the folder can not be made', () => {
    const path = join(fresh(), '..', 'file');
    open(path).next(supplier, esme);
    const below = join(path, 'counters.json');
    expect(refusal(() => open(below).next(supplier, esme)).code).to.equal('MB-COUNTERS');
  });

  it('wait for a lock, take over that of a process that is gone, and give up on a live one by name', () => {
    const path = fresh();
    open(path).next(supplier, esme);
    const lock = `${path}.lock`;
    const owner = { pid: process.pid, host: hostname(), run: 'counters', since: noon, token: 'x' };
    writeFileSync(lock, JSON.stringify(owner));
    let waits = 0;
    const { message } = refusal(() => open(path, { pause: () => waits++ }).next(supplier, esme));
    expect(message).to.contain(`stays locked by ${lock}`);
    expect(waits).to.equal(3);
    writeFileSync(lock, JSON.stringify({ ...owner, pid: 2 ** 22 + 1 }));
    open(path).next(supplier, esme);
    expect(readdirSync(join(path, '..'))).to.deep.equal(['counters.json']);
  });

  it('are never the same for two of three processes at once', { timeout: 60_000 }, async () => {
    const path = fresh();
    const program = `
      require('ts-node/register');
      const { CounterStore } = require(${JSON.stringify(join(__dirname, 'counter-store'))});
      const store = new CounterStore({ path: process.argv[1], clock: { now: () => ${noon} }, block: 3 });
      const given = [];
      for (let i = 0; i < 60; i++) given.push(store.next('${supplier}', '${esme}').toString());
      process.stdout.write(given.join(' '));`;
    const outputs = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, ['-e', program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
        let text = '';
        child.stdout.on('data', (chunk) => {
          text += String(chunk);
        });
        const [code] = await once(child, 'close');
        expect(code).to.equal(0);
        return text.split(' ');
      }),
    );
    expect(new Set(outputs.flat()).size).to.equal(180);
    for (const given of outputs) {
      expect(given).to.deep.equal([...given].sort((a, b) => Number(BigInt(a) - BigInt(b))));
    }
  });
});
