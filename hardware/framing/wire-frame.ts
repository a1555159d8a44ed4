/** What a wire frame carries, by the octet that says so. */
export const frameTypes = {
  /** One whole GBCS message, as it is. */
  gbcs: 0x01,
  /** Part of an OTA image: offset u32, then the octets. */
  'ota-block': 0x03,
  /** Lab control, UTF-8 JSON. */
  'control-request': 0x10,
  'control-response': 0x11,
  /** "I don't know your sequence: begin anew." Not acknowledged. */
  'sync-wanted': 0x7a,
  /** Begins a session: payload = session u32; the first sequence number of the session is this frame's own. */
  sync: 0x7b,
  /** A line for people, UTF-8. Not acknowledged, not sequenced. */
  log: 0x7e,
  /** Sequence = that of the frame that came; payload = session u32. Not acknowledged itself. */
  ack: 0x7f,
} as const;

export type FrameType = keyof typeof frameTypes;

const names: ReadonlyMap<number, FrameType> = new Map(
  Object.entries(frameTypes).map(([name, octet]) => [octet, name as FrameType]),
);

/** `undefined` where the octet is no type of this protocol. */
export function frameTypeOf(octet: number): FrameType | undefined {
  return names.get(octet);
}

/** One wire frame, freed of its framing. */
export interface WireFrame {
  readonly type: FrameType;
  /** Unsigned 16 bit; 0 where the type or the framing has none. */
  readonly sequence: number;
  readonly payload: Uint8Array;
}
