/** Sequence numbers are unsigned 16 bit and wrap. */
export const nextSequence = (sequence: number): number => (sequence + 1) & 0xffff;

/** How far `later` lies after `earlier`, 0 to 65,535; from half of that on it is rather before it. */
export const sequenceDistance = (earlier: number, later: number): number => (later - earlier) & 0xffff;

/** Frames that may be under way unacknowledged. */
export const sendingWindow = 8;
/** Frames ahead of the one awaited that a receiver keeps. */
export const receivingWindow = 64;
