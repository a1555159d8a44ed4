import { MeterbenchError } from '../terms';

/**
 * The Code refuses a Request, and no source at hand tells with which response code. A DCC that makes none
 * up answers with this error, which names the row that an overlay would have to fill.
 */
export class RefusedWithoutCode extends MeterbenchError {
  /** Id of the row that refuses, or that would tell the code. */
  readonly row: string;

  constructor(what: string, row: string, cause?: unknown) {
    super({
      code: 'MB-DCC-REFUSED-WITHOUT-CODE',
      blame: 'suite',
      message: `${what}: refused; with which response code is not stated`,
      next: `Row ${row}: a rule overlay can state what the SEC documents say`,
      cause,
    });
    this.row = row;
  }
}
