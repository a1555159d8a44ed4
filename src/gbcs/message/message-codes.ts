import type { MessageCode } from '../../terms';
import { type MessageCodeRow, messageCodeTable } from './message-code-table';

const rows: ReadonlyMap<number, MessageCodeRow> = new Map(messageCodeTable.map((row) => [row[0], row]));

/** All Message Codes this project knows by name. */
export const messageCodes = messageCodeTable.map(([code]) => code as MessageCode);

/** Code, name, title and flags; `undefined` where the code isn't known. */
export function messageRow(code: MessageCode): MessageCodeRow | undefined {
  return rows.get(code);
}

function flagged(code: MessageCode, flag: string): boolean {
  return rows.get(code)?.[3].includes(flag) ?? false;
}

/** `ECS52 Read ESME/Comms Hub Firmware Version`; `undefined` where the code isn't known. */
export function messageName(code: MessageCode): string | undefined {
  const row = rows.get(code);
  return row && `${row[1]} ${row[2]}`;
}

/** Whether the header of this code's Response holds a date-time: always for these codes, never for others. */
export function responseHasDateTime(code: MessageCode): boolean {
  return flagged(code, 't');
}

/** Whether this code's Response, or the Alert itself, is signed rather than MACed. */
export function isCritical(code: MessageCode): boolean {
  return flagged(code, 'c');
}

/** Whether the message goes from one Device to another, without access control broker. */
export function deviceToDevice(code: MessageCode): boolean {
  return flagged(code, 'd');
}
