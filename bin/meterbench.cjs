#!/usr/bin/env node
// Runs the compiled files where they are as new as the sources, else the sources themselves.
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

require('node:module').enableCompileCache?.();

const root = join(__dirname, '..');
const compiled = join(root, 'dist', 'src', 'cli', 'main.js');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      latest = Math.max(latest, newest(path));
    } else if (entry.name.endsWith('.ts')) {
      latest = Math.max(latest, statSync(path).mtimeMs);
    }
  }
  return latest;
}

function isFresh() {
  // Made by the build script after the compiler has succeeded.
  const stamp = join(root, 'dist', 'built');
  if (!existsSync(join(root, 'src', 'cli', 'main.ts'))) {
    return true;
  }
  if (!existsSync(compiled) || !existsSync(stamp)) {
    return false;
  }
  const built = statSync(stamp).mtimeMs;
  return ['src', 'steps', 'hardware'].every((folder) => newest(join(root, folder)) <= built);
}

if (isFresh()) {
  require(compiled);
} else {
  require('ts-node').register({ cwd: root, dir: root });
  require(join(root, 'src', 'cli', 'main.ts'));
}
