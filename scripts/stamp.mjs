// After the compiler has succeeded: removes what was compiled of sources that are gone, and writes down which sources
// the compiled files are of. The command runs the compiled files only where that is what the sources still are.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sources from './sources.cjs';

const stamp = join('dist', 'built');

for (const folder of [...sources.folders, 'benchmarks']) {
  for (const file of readdirSync(join('dist', folder), { recursive: true })) {
    const source = join(folder, file).replace(/\.(?:js|js\.map|d\.ts)$/, '.ts');
    if (source.endsWith('.ts') && !existsSync(source)) {
      rmSync(join('dist', folder, file));
    }
  }
}

// The compiler's own note of the text it read: a source may have changed since.
const { fileNames, fileInfos } = JSON.parse(readFileSync(join('dist', '.tsbuildinfo'), 'utf8'));
const compiled = new Map(fileNames.map((name, index) => [name.replace(/^\.\.\//, ''), fileInfos[index]]));
const described = sources.describeSources('.');
const versionOf = (file) => compiled.get(file)?.version ?? compiled.get(file);
const changed = Object.keys(described).filter((file) => versionOf(file) !== described[file].hash);
if (changed.length > 0) {
  rmSync(stamp, { force: true });
  process.stderr.write(`changed while it was compiled, so build again: ${changed.join(', ')}\n`);
  process.exitCode = 1;
} else {
  writeFileSync(stamp, `${JSON.stringify(described)}\n`);
}
