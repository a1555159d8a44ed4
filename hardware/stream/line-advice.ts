/** What a person is told to do about a line of some kind. */
export interface LineAdvice {
  /** What octets go through: `port`, `connection`. */
  readonly line: string;
  /** Nothing comes back. */
  readonly silent: string;
  /** What comes back isn't this protocol. */
  readonly nonsense: string;
  /** What is sent comes back. */
  readonly echo: string;
  /** It takes no more octets. */
  readonly stalled: string;
  /** It has been away for too long. */
  readonly away: string;
}
