/** What runs many scenarios to answer one question. */
export { runBoth } from './delta-run';
