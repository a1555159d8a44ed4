/**
 * Why no scenario shows a requirement, by its id. A requirement that has neither a scenario nor a line here fails
 * `meterbench coverage`.
 */
const unjoin = 'the emulated DCC makes no Command of SR8.8.1 or SR8.8.2';
const retriever =
  'no bench that is shipped has a Meter Data Retriever; src/dcc/access-control/retriever.test.ts shows it';
export const reasons: Readonly<Record<string, string>> = {
  'MP178-R1': unjoin,
  'MP178-R2': unjoin,
  'DUIS-5.3-R1': retriever,
  'DUIS-5.3-R2': retriever,
};
