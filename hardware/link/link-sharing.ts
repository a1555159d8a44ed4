/** What came for the Device and is about to be given to it. */
export interface Incoming {
  readonly what: 'Command' | 'OTA block';
  /** Of the sender's lease; `undefined` where none was shown. */
  readonly token: string | undefined;
  /** What the sender's link calls itself; `undefined` where it doesn't say. */
  readonly sender: string | undefined;
}

/** Says why something isn't given to the Device; `undefined` where it is. */
export type Guard = (incoming: Incoming) => string | undefined;

/** How a link keeps several who can reach one Device apart. */
export interface LinkSharing {
  /** Whether a message has a place for a token. */
  readonly carriesToken: boolean;
  /** The bench's end: the token that all it sends from now on shows; `undefined` for none. */
  show(token: string | undefined): void;
  /**
   * The bench's end: tells as trouble, `MB-LINK-SECOND-USER`, of each Command to the Device that others send from now on.
   *
   * @throws LinkError where they can't be seen
   */
  watch(): Promise<void>;
  /** The Device's end: whom to ask before anything is given to the Device, where messages carry tokens. */
  guard(guard: Guard): void;
}
