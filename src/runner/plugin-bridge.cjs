// Cucumber imports plug-ins before it loads any transpiler, and Node 20 can't import TypeScript.
require('ts-node/register');
module.exports = require('./plugin.ts');
