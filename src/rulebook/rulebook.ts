import type { DeviceType, IsoDate, Scope, SmiStatus, Srv, UserRole } from '../terms';
import type { Applicability, DeclaredVersions } from './applicability';
import type { Modification, OtherValue, Requirement } from './modification';
import type { Overlay } from './overlay/overlay';
import type { Row, RowId, Table } from './row';
import type {
  Admission,
  AlertRow,
  DccAlertRow,
  EventBehaviourRow,
  NotStated,
  ResponseCodeRow,
  Route,
  ServiceRequestRow,
  SmiVersionSource,
  TableName,
  TableValues,
  TransitionRow,
  UseCaseRow,
  VersionsRow,
} from './values';

/** What the Code says on a date: an immutable snapshot. Every table is made on the first look at it. */
export interface Rulebook {
  readonly date: IsoDate;
  readonly scope: Scope;
  /** File names. */
  readonly overlays: readonly string[];
  /** Modifications and deltas left out, as given. */
  readonly without: readonly string[];
  /** What a reader should know about this date, in words; mostly empty. */
  readonly caveats: readonly string[];
  /** All known, in any scope. */
  readonly modifications: readonly Modification[];
  readonly serviceRequests: Table<string, ServiceRequestRow>;
  readonly roles: Table<string, readonly UserRole[] | NotStated>;
  /**
   * May this request go to a Device of this SMI Status? Always a row; of a Non-Device Request its own, whatever the
   * status. The row tells how firm the ground is, and mostly it isn't.
   */
  admission(status: SmiStatus, srv: Srv): Row<Admission>;
  readonly accessControlOrder: Row<readonly string[]>;
  /** Does a firmware version that came this way update the SMI? */
  smiVersionSource(source: SmiVersionSource): Row<boolean | NotStated>;
  readonly restoration: Table<string, string>;
  readonly transitions: Table<string, TransitionRow>;
  readonly responseCodes: Table<string, ResponseCodeRow>;
  readonly dccAlerts: Table<string, DccAlertRow>;
  /** The N-code for a payload element, `DeviceSuspended` or `deviceSuspended`. Always a row. */
  dccAlertCodeFor(payload: string): Row<string>;
  readonly alertCodes: Table<string, AlertRow>;
  /** Table 16.2 as far as it is known. */
  readonly eventBehaviours: Table<string, EventBehaviourRow>;
  /** `undefined` where no use case of that request on that Device Type is known. */
  useCase(srv: Srv, deviceType: DeviceType): Row<UseCaseRow> | undefined;
  route(deviceType: DeviceType, role: UserRole): Row<Route>;
  /** Document versions of the latest release on the date. */
  readonly versions: Row<VersionsRow>;
  readonly requirements: readonly Requirement[];
  requirement(id: string): Requirement | undefined;
  /** Does it hold on this date, in this scope, and (where told) of a Device and hub that declare these versions? */
  applies(requirement: Requirement, declared?: DeclaredVersions): Applicability;
  table<T extends TableName>(name: T): Table<string, TableValues[T]>;
  tables(): readonly Table<string, unknown>[];
  row(id: RowId): Row<unknown> | undefined;
  /** What an overlay makes of a row, where that is another value than scenarios were written for. */
  otherwise(id: RowId): OtherValue | undefined;
}

/** What a rulebook is made with beside its date. */
export interface RulebookOptions {
  readonly scope?: Scope;
  readonly overlays?: readonly Overlay[];
  /**
   * Modifications (`MP105`) or single deltas (`MP105:e5/Suspended/11.2`) whose deltas are left out, to prove that they
   * matter. Their requirements still apply: that is how their absence shows.
   */
  readonly without?: readonly string[];
}
