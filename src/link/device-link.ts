/** One end of the way between the DCC and a Device: it carries whole GBCS messages as bytes, and nothing else. */
export interface DeviceLink {
  /** What a person calls it: `memory`, `/dev/ttyUSB0`, `mqtt://…`. */
  readonly name: string;
  /** Resolves when the link has taken the message; rejects with an error that names the link. */
  send(message: Uint8Array): Promise<void>;
  /** Calls `listener` for each whole message that arrives, until the returned function is called. */
  onMessage(listener: (message: Uint8Array) => void): () => void;
  close(): Promise<void>;
}
