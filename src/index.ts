/** For a project that writes features of its own: where the shipped step files and the plug-in lie. */
import { join } from 'node:path';

/** Give these to Cucumber: `module.exports = { default: require('meterbench').profile }`. */
export const profile = {
  require: [join(__dirname, '..', 'steps', '**', '*.js')],
  plugin: [`file://${join(__dirname, 'runner', 'plugin.js')}`],
  publish: false,
};
