#!/usr/bin/env node
// Runs the compiled files where they are of these very sources, else the sources themselves.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

require('node:module').enableCompileCache?.();

const root = join(__dirname, '..');

/** An installed package has no sources; a clone's compiled files come with a description of what they were made of. */
function isFresh() {
  const stamp = join(root, 'dist', 'built');
  if (!existsSync(join(root, 'src', 'cli', 'main.ts'))) {
    return true;
  }
  return existsSync(stamp) && require('../scripts/sources.cjs').areStill(JSON.parse(readFileSync(stamp, 'utf8')), root);
}

if (isFresh()) {
  require(join(root, 'dist', 'src', 'cli', 'main.js'));
} else {
  require('ts-node').register({ cwd: root, dir: root });
  require(join(root, 'src', 'cli', 'main.ts'));
}
