/** What stands in for a DCC in tests of whoever sees one by its ports alone. */
export { bareDcc } from './bare-dcc';
