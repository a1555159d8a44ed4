// Plain `npx cucumber-js`, with its usual options; METERBENCH_AT, METERBENCH_BENCH and METERBENCH_SCOPE choose the rest.
module.exports = {
  default: {
    requireModule: ['ts-node/register'],
    require: ['steps/**/*.ts'],
    plugin: ['./src/runner/plugin-bridge.cjs'],
    publish: false,
  },
};
