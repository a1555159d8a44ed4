// What `npm run test:full` runs beside what `npm test` does: each part by its name. docs/testing.md says the same for people.

const tests = (...files) => ['--enable-source-maps', 'scripts/test.mjs', ...files];
const inFull = { METERBENCH_TESTS: 'full' };

/**
 * `node` is given `args`. `ci` marks what `.ci/run` runs.
 *
 * @type {readonly {name: string, what: string, args: readonly string[], env: Record<string, string>, ci: boolean}[]}
 */
export const parts = [
  {
    name: 'fuzz',
    what: 'the decoder, with a million spoilt or random messages',
    args: tests('src/gbcs/fuzz'),
    env: { FUZZ_RUNS: '1000000' },
    ci: true,
  },
  {
    name: 'soak',
    what: 'more than a thousand scenarios in one process',
    args: tests('src/runner/soak'),
    env: inFull,
    ci: true,
  },
  {
    name: 'links',
    what: 'the whole suite over every kind of link',
    args: tests('src/cli/emulate/whole-suite'),
    env: inFull,
    ci: true,
  },
  {
    name: 'faults',
    what: 'the fault suites of lines and brokers in their length',
    args: tests('src/cli/emulate/cut-line', 'src/cli/emulate/dead-line', 'src/cli/emulate/faulty-'),
    env: inFull,
    ci: true,
  },
  {
    name: 'kills',
    what: 'the kill tests, each mutant over all their scenarios and not the reached ones alone',
    args: tests('src/runner/kill-esme', 'src/runner/kill-other-devices', 'src/runner/kill-dcc'),
    env: inFull,
    ci: true,
  },
  {
    name: 'rows',
    what: 'every row that scenarios look at, with each other value that an overlay can state: nothing fails, nothing passes as before',
    args: tests('src/runner/row-sweep'),
    env: inFull,
    ci: false,
  },
  {
    name: 'prove',
    what: 'meterbench prove: everything that can be made wrong, against every scenario that it reaches, on both sides of the release',
    args: ['bin/meterbench.cjs', 'prove'],
    env: {},
    ci: true,
  },
  {
    name: 'commands',
    what: 'plain cucumber-js with every exit code both ways, and the package installed from a registry',
    args: tests('src/cli/plain-cucumber', 'src/cli/packed'),
    env: inFull,
    ci: true,
  },
  {
    name: 'reach-proof',
    what: 'every fault at every Device and the DCC over all scenarios: what is not reached does not change',
    args: tests('src/runner/kill-all.full'),
    env: inFull,
    ci: false,
  },
  {
    name: 'steady',
    what: 'each test of a link 50 times, with every processor busy',
    args: ['scripts/steady.mjs', '50'],
    env: {},
    ci: false,
  },
];
