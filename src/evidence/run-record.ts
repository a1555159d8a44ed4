import type { Basis, CheckBasis, DeviceType, Evidence, IsoDate, Scope, Verdict } from '../terms';
import type { Check, JudgedSubject } from '../verdict';

/**
 * The record of one run: what every report is rendered from, and from nothing else. `run.json` is this, as JSON.
 * It is written as `incomplete` when the run begins, so that a crash can never leave a record that looks finished.
 */
export interface RunRecord {
  readonly format: 'meterbench-run/1';
  /** Name of the run and of its folder under `reports/`. */
  readonly id: string;
  readonly status: 'complete' | 'incomplete';
  /** The rules date. */
  readonly at: IsoDate;
  readonly scope: Scope;
  /** Which document versions were in force on that day, as far as a release is known to have named one; in words. */
  readonly documents?: string;
  /** What a reader should know of the rules on that day, such as that no release so late is known. */
  readonly caveats?: readonly string[];
  readonly strict: boolean;
  /** Name of the bench, from its bench file. */
  readonly bench: string;
  /** What stood on it, as the bench file declares. */
  readonly devices: readonly DeviceRecord[];
  readonly tags: string;
  /** What was changed on purpose, each absent where nothing was: overlays by path, deltas left out, faults switched on. */
  readonly overlays?: readonly string[];
  readonly without?: readonly string[];
  readonly faults?: readonly string[];
  /** Names of the Devices that the run was about, where the bench has several of a type. */
  readonly about?: readonly string[];
  readonly suite: {
    readonly name: string;
    readonly version: string;
    readonly node: string;
    /** SHA-256 of the validation record of this version, where it came with the suite. */
    readonly validation?: string;
  };
  /** Wall-clock times, ISO 8601; `finished` is absent in an incomplete record. */
  readonly started: string;
  readonly finished?: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly scenarios: readonly ScenarioRecord[];
  /** The text of each requirement that a scenario names, so that the record can be read without the rulebook. */
  readonly requirements: readonly RequirementRecord[];
  /** The rulebook rows that checks rest on or that set-up consulted. */
  readonly rows: readonly RowRecord[];
  /** Failures outside any scenario, such as a feature file that can't be parsed. */
  readonly problems: readonly string[];
}

/** A Device that stood on the bench. */
export interface DeviceRecord {
  readonly name: string;
  /** EUI-64, dashed. */
  readonly id: string;
  readonly type: DeviceType;
  /** Name of the emulator's model; absent of a real Device. */
  readonly emulated?: string;
  readonly manufacturer: string;
  readonly model: string;
  /** What it ran when the run began. */
  readonly firmware: string;
  readonly gbcs: string;
  readonly smetsChts: string;
}

/** A requirement that the chosen scenarios cite. */
export interface RequirementRecord {
  readonly id: string;
  readonly modification: string;
  readonly title: string;
  readonly basis: Basis;
  readonly source: string;
  /** Ids of the rows that it rests on. */
  readonly rows: readonly string[];
  /** First day on which it holds, and first day on which it no longer does. */
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

/** A row of the rulebook that a check rests on. */
export interface RowRecord {
  readonly id: string;
  readonly value: unknown;
  readonly evidence: Evidence;
  readonly source: string;
  /** What kind of thing its source is: `primary`, `test data`, `secondary`, `general knowledge`. */
  readonly sourceClass: string;
  /** The first day that its sources speak of; absent where they have no date. */
  readonly from?: IsoDate;
  /** The same day, where it is after the rules date. */
  readonly datedBack?: IsoDate;
  /** The overlay or Modification that put it so; absent on a row of the baseline. */
  readonly since?: string;
}

/** What a verdict is about. */
export type Subject = JudgedSubject;

/** One scenario, from its place in the features to its verdict. */
export interface ScenarioRecord {
  /** Path of the feature file. */
  readonly feature: string;
  readonly line: number;
  readonly featureTitle: string;
  /** Title of the Gherkin `Rule:`, or empty. */
  readonly rule: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly requirements: readonly string[];
  readonly subject: Subject;
  readonly verdict: Verdict;
  /** The weakest ground under its checks; `own` where a project's own are all, absent where nothing was checked. */
  readonly basis?: CheckBasis;
  /** Why the verdict isn't a plain pass; empty for a pass. */
  readonly reason: string;
  readonly checks: readonly CheckRecord[];
  readonly messages: readonly MessageRecord[];
  readonly steps: readonly StepRecord[];
  /** Ids of rulebook rows that set-up consulted but no check cites. */
  readonly assumptions: readonly string[];
  /** What was noticed about real Devices and judges nothing: what they are left as, Alerts that nothing asked for. */
  readonly notes?: readonly string[];
  /**
   * How each attempt ended, in order, where it was tried more than once. The rest of this record is then of the attempt
   * that counts: the first that failed, else the last. Trying again can't undo a fail.
   */
  readonly attempts?: readonly AttemptRecord[];
  /** Milliseconds of wall-clock time. */
  readonly duration: number;
}

/** An earlier attempt at a scenario that was run again. */
export interface AttemptRecord {
  readonly verdict: Verdict;
  readonly reason: string;
}

/** One step of a scenario. */
export interface StepRecord {
  readonly keyword: string;
  readonly text: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'undefined' | 'ambiguous' | 'pending' | 'unknown';
}

/** One check of a scenario, as the judge recorded it. */
export type CheckRecord = Check;

/** One GBCS message that passed a link, in hexadecimal. */
export interface MessageRecord {
  readonly index: number;
  readonly direction: 'to-device' | 'from-device';
  /** Entity Identifier of the Device on whose link it passed. */
  readonly device: string;
  /** It was taken off the link on purpose, so that the other end never got it. */
  readonly lost?: boolean;
  /** Bench clock when it passed, ISO 8601. */
  readonly at: string;
  readonly hex: string;
  /** One line for a person: `ECS52 Command 3E8 Supplier → ESME`. */
  readonly summary: string;
}
