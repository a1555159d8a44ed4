// Which sources the compiled files were made of.
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** Folders whose compiled files the command runs. */
const folders = ['src', 'steps', 'hardware'];

/** Paths of the sources, from the root and with forward slashes; a test is none. */
function sourceFiles(root) {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
}

const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Size, time and SHA-256 of each source. */
function describeSources(root) {
  const describe = (file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return [file, { size, mtimeMs, hash: hashOf(join(root, file)) }];
  };
  return Object.fromEntries(sourceFiles(root).map(describe));
}

/** Whether the sources are still those described: a file of another time is read, so that only its text counts. */
function areStill(described, root) {
  const files = sourceFiles(root);
  const isStill = (file) => {
    const known = described[file];
    if (known === undefined) {
      return false;
    }
    const { size, mtimeMs } = statSync(join(root, file));
    return size === known.size && (mtimeMs === known.mtimeMs || hashOf(join(root, file)) === known.hash);
  };
  return files.length === Object.keys(described).length && files.every(isStill);
}

module.exports = { areStill, describeSources, folders };
