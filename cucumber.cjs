// Plain `npx cucumber-js`, with its usual options; METERBENCH_AT, _BENCH, _SCOPE and _STRICT choose the rest.
module.exports = {
  default: {
    requireModule: ['ts-node/register'],
    require: ['steps/index.ts'],
    plugin: ['./src/runner/plugin-bridge.cjs'],
    publish: false,
  },
};
