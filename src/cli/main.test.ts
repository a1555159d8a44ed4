import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../bench';
import { commands } from './commands';
import { meterbench, runNode, TempProject } from './testing/temp-project';

describe('the command line', () => {
  const project = new TempProject();
  after(() => project.remove());

  it('lists every command with a sentence', async () => {
    const { code, stdout } = await project.meterbenchProcess('--help');
    expect(code, 'code').to.equal(0);
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const { name, summary } of commands) {
      expect(text, name).to.contain(` ${name} ${summary}`);
    }
  });

  it('loads no command that was not asked for', async () => {
    const script = `
      process.argv.splice(1, Infinity, 'meterbench', '--help');
      require(${JSON.stringify(join(packageRoot, 'dist', 'src', 'cli', 'main.js'))});
      process.once('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));`;
    const { stderr } = await project.node(['-e', script]);
    const loaded = stderr.split('\n').filter((path) => /[\\/]dist[\\/]src[\\/]/.test(path));
    const rooms = new Set(loaded.map((path) => /[\\/]src[\\/]([^\\/]+)[\\/]/.exec(path)?.[1]));
    expect([...rooms].toSorted(), 'rooms that help needs').to.deep.equal(['cli', 'terms']);
    expect(stderr, 'nor Cucumber').not.to.contain('@cucumber');
  });

  for (const { name, load } of commands) {
    it(`knows ${name} by the name it has in the table, and helps with it`, async () => {
      expect((await load()).name(), 'one name').to.equal(name);
      const asked = await project.meterbench(name, '--help');
      const helped = await project.meterbench('help', name);
      expect([asked.code, helped.code], 'codes').to.deep.equal([0, 0]);
      expect(asked.stdout, 'its own help').to.match(new RegExp(`^Usage: meterbench ${name} `));
      expect(helped.stdout, 'by either way').to.equal(asked.stdout);
    });
  }

  it('goes on where nobody reads any more what it writes, and ends with its own code', async () => {
    const { code, stderr } = await project.node([meterbench, 'rules', 'e5', 'nowhere'], {}, ({ stdout }) =>
      stdout?.destroy(),
    );
    expect([code, stderr.split(':', 1)[0]], 'wrong usage').to.deep.equal([2, 'MB-RULES-UNKNOWN']);
    const well = await project.node([meterbench, 'rules', 'e5'], {}, ({ stdout }) => stdout?.destroy());
    expect([well.code, well.stderr], 'all well').to.deep.equal([0, '']);
  });

  it('tells its version, and that it needs a command', async () => {
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
    expect((await project.meterbench('--version')).stdout, 'version').to.equal(`${version}\n`);
    expect((await project.meterbench()).code, 'wrong usage').to.equal(2);
  });
});

describe('bin/meterbench.cjs in a clone', () => {
  // A clone with a small command in place of the real one, compiled to something that can be told apart.
  const clone = new TempProject({
    'src/cli/main.ts': "process.stdout.write('sources' as string);\n",
    'dist/src/cli/main.js': "process.stdout.write('compiled');\n",
    'steps/index.ts': 'export {};\n',
    'hardware/index.ts': 'export {};\n',
    'tsconfig.json': '{"compilerOptions":{"module":"commonjs","target":"es2022"},"ts-node":{"swc":true}}',
  });
  after(() => clone.remove());
  const main = join(clone.folder, 'src', 'cli', 'main.ts');
  const text = readFileSync(main, 'utf8');
  const ran = async () => {
    const { stdout, stderr } = await runNode([join(clone.folder, 'bin', 'meterbench.cjs')], clone.folder);
    return stdout + stderr;
  };

  before(() => {
    for (const part of ['bin', 'scripts']) {
      cpSync(join(packageRoot, part), join(clone.folder, part), { recursive: true });
    }
    for (const name of ['ts-node', 'typescript', '@swc']) {
      symlinkSync(join(packageRoot, 'node_modules', name), join(clone.folder, 'node_modules', name));
    }
    const { describeSources } = require('../../../scripts/sources.cjs') as {
      describeSources(root: string): Record<string, unknown>;
    };
    writeFileSync(join(clone.folder, 'dist', 'built'), JSON.stringify(describeSources(clone.folder)));
  });

  it('runs the compiled files where they are of these sources', async () => {
    expect(await ran(), 'fresh').to.equal('compiled');
  });

  it('goes by the text, not by the time', async () => {
    utimesSync(main, new Date(), new Date());
    expect(await ran(), 'touched').to.equal('compiled');
    writeFileSync(main, text.replace('sources', 'SOURCES'));
    utimesSync(main, new Date(0), new Date(0));
    expect(await ran(), 'changed, though older than the build').to.equal('SOURCES');
    writeFileSync(main, text);
    expect(await ran(), 'changed back').to.equal('compiled');
  });

  it('sees a source that came or went', async () => {
    const added = join(clone.folder, 'steps', 'more.ts');
    writeFileSync(added, 'export {};\n');
    expect(await ran(), 'came').to.equal('sources');
    rmSync(added);
    mkdirSync(join(clone.folder, 'src', 'cli', 'empty'));
    expect(await ran(), 'went').to.equal('compiled');
    writeFileSync(join(clone.folder, 'src', 'cli', 'some.test.ts'), '');
    expect(await ran(), 'a test is none').to.equal('compiled');
  });

  it('runs the sources where nothing was built whole', async () => {
    rmSync(join(clone.folder, 'dist', 'built'));
    expect(readdirSync(join(clone.folder, 'dist')), 'compiled files lie there').to.deep.equal(['src']);
    expect(await ran(), 'no stamp').to.equal('sources');
  });
});
