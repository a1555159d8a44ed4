/**
 * What the Smart Energy Code says on a date: tables of rows that each tell where they come from and how firm they are,
 * Modifications as deltas over those tables, and requirements that hold from a date until a date.
 */

export type { Applicability, DeclaredVersions } from './applicability';
export { inWords, otherValueInWords } from './applicability';
export { type Authorisation, authorisation, authorisationMatrix } from './authorisation';
export { documentInWords, documentOf, isTableName, tableNames, whatIsIn } from './catalogue';
export {
  type ChangeCause,
  causeOfRequirement,
  causeOfRow,
  changedRowsOf,
  gateOfRow,
  type RuleGround,
} from './change-cause';
export { type Choice, type ChoiceId, choices, isChoiceId, shownByDefault } from './choices';
export { rulebookAt } from './dated-rulebook';
export { diffRulebooks, type RequirementChange, type RowChange, type RulebookDiff } from './diff';
export { type DocumentVersion, versionsInWords } from './document-versions';
export { type Delta, type Gate, isInScope, type Modification, type OtherValue, type Requirement } from './modification';
export { modifications } from './modifications';
export type { Overlay, OverlayRow } from './overlay/overlay';
export { overlayFrom } from './overlay/overlay-from';
export { overlayJsonSchema, parseOverlay } from './overlay/parse-overlay';
export { mayBeStated, rowVariants, type ValueChoices, valueChoices } from './overlay/value-choices';
export { basisOf, overlayOf, type Row, type RowId, sameValue, type Table, tableNameOf } from './row';
export { tellRowReads } from './row-reads';
export type { Rulebook, RulebookOptions } from './rulebook';
export { namedReleases, releaseDay, releasesInWords, rulesDay } from './rules-day';
export { type DocumentId, documentIds, isDocumentId } from './sources/documents';
export { type Source, type SourceClass, speaksFrom } from './sources/source';
export { permits } from './tables/service-requests';
export type {
  Admission,
  AlertGroup,
  AlertRow,
  DccAlertRow,
  EventBehaviourRow,
  IrpRow,
  NotStated,
  ReleaseRow,
  ResponseCodeRow,
  Route,
  ServiceRequestRow,
  SmiVersionSource,
  Table28cRow,
  TableName,
  TableValues,
  TransitionRow,
  UseCase,
  UseCaseRow,
  VersionGate,
  VersionsRow,
} from './values';
