/**
 * Whether tests that have two lengths run in the long one, which `npm run test:full` asks for. The short one, of
 * `npm test`, tries each thing that the long one tries; `docs/testing.md` says which.
 */
export const inFull: boolean = process.env['METERBENCH_TESTS'] === 'full';
