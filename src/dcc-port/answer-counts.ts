/** What came back from one Device, Alerts aside. */
export interface AnswerCounts {
  /** Responses to a Command that waited for one. */
  readonly responses: number;
  /** Further Responses to a Command that had been answered. */
  readonly duplicates: number;
  /** Responses to a Command that had been given up. */
  readonly late: number;
  /** What was no valid message of the Device, or answered nothing. */
  readonly dropped: number;
}
