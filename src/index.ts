/** For a project that writes features of its own: where the shipped step files and the plug-in lie. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Characters that mean something in a glob stand for themselves: Cucumber takes step files as globs. */
const literal = (path: string): string => path.replaceAll(/[?*()[\]{}!+@]/g, '[$&]');

/**
 * Give this to Cucumber: `module.exports = { default: require('meterbench').profile }`. With step files of your own:
 * `{ default: { ...profile, require: [...profile.require, 'steps/*.js'] } }`.
 */
export const profile = {
  require: [literal(join(__dirname, '..', 'steps', 'index.js'))],
  plugin: [pathToFileURL(join(__dirname, 'runner', 'plugin.js')).href],
  publish: false,
};
