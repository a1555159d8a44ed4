/** What a document holds is no behaviour: the rows are the requirement, and `delta` and the requirement's page show them. */
const documentary = 'a fact of a document: `meterbench rules` shows its rows, `meterbench delta` what changed';
const everywhere = 'asked at the end of every scenario: what passed is held against what was asked';
const unjoin = 'the emulated DCC makes no Command of SR8.8.1 or SR8.8.2';
const retriever =
  'no bench that is shipped has a Meter Data Retriever; src/dcc/access-control/retriever.test.ts shows it';
/**
 * Why no scenario shows a requirement, by its id. A requirement that has neither a scenario nor a line here fails
 * `meterbench coverage`.
 */
export const reasons: Readonly<Record<string, string>> = {
  'BASE-DCC-EXPLAINED': everywhere,
  'BASE-DEVICE-EXPLAINED': everywhere,
  'MP090-R2': documentary,
  'MP150-R1': documentary,
  'MP150-R2': documentary,
  'MP178-R1': unjoin,
  'MP178-R2': unjoin,
  'DUIS-5.3-R1': retriever,
  'DUIS-5.3-R2': retriever,
};
