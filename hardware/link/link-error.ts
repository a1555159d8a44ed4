import { MeterbenchError } from '../../src/terms';

/** Why a link failed. Stable, greppable; each is explained in the README of this folder. */
export type LinkErrorCode =
  | 'MB-LINK-OPEN'
  | 'MB-LINK-CLOSED'
  | 'MB-LINK-DOWN'
  | 'MB-LINK-NO-ACK'
  | 'MB-LINK-STALLED'
  | 'MB-LINK-NONSENSE'
  | 'MB-LINK-PEER-RESET'
  | 'MB-LINK-OVERSIZE'
  | 'MB-LINK-REFUSED'
  | 'MB-LINK-NOBODY-LISTENS'
  | 'MB-LINK-LOST'
  | 'MB-LINK-SECOND-USER'
  | 'MB-LINK-NO-ANSWER'
  | 'MB-LINK-CONTROL-REFUSED'
  | 'MB-LINK-UNSUPPORTED';

/** A fault of the way to the Device, and so never the Device's: it names the link and says what to do. */
export class LinkError extends MeterbenchError {
  /** The name of the link: `/dev/ttyUSB0`, `mqtt://broker:1883/lab/00DB…`. */
  readonly link: string;

  constructor(code: LinkErrorCode, link: string, what: string, next: string, cause?: unknown) {
    super({ code, blame: 'bench', message: `Link ${link}: ${what}`, next, ...(cause === undefined ? {} : { cause }) });
    this.link = link;
  }
}

/** The plain reason inside anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
