import type { OriginatorCounter } from '../../terms';

/** DLMS long-invoke-id-and-priority of a message: "break on error" and the low 24 bits of its Originator Counter. */
export function invokeId(counter: OriginatorCounter): number {
  return 0x2000_0000 + Number(counter & 0xff_ffffn);
}
