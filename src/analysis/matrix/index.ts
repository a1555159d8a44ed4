/** Who may send what to a Device of which SMI Status. */

export {
  forPermitted,
  groundLegend,
  groundSigns,
  type MatrixLine,
  matrixOf,
  outcomeInShort,
  outcomeInWords,
  rolesAsked,
  rolesInWords,
  tally,
} from './matrix';
export { matrixPage } from './matrix-page';
