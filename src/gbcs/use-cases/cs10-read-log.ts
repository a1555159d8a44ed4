import type { Instant } from '../../terms';
import { useCase } from '../define';
import { fromZclTime, zclTime } from '../fields/date-time';
import { decodeUses, defaultResponse, encodeUses, expectUse, frame, zclCommand } from '../fields/gbz-fields';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { Codec } from '../use-case';

/** What is wanted of a GSME's or GPF's log. */
export interface ReadZigbeeLog {
  /** Event control and log: 13 the Event Log, 04 the Security Log. */
  readonly log: number;
  /** 0 for all. */
  readonly event: number;
  readonly from: Instant;
  readonly to: Instant;
  /** At most so many; 0 for all. */
  readonly count: number;
  readonly offset: number;
}

export interface ZigbeeLogEntry {
  /** 03 the Event Log, 04 the Security Log. */
  readonly log: number;
  readonly event: number;
  readonly at: Instant;
  readonly data: Uint8Array;
}

/** Entries as many as one ZCL command holds. */
export interface ZigbeeLogCommand {
  readonly total: number;
  readonly commandIndex: number;
  readonly totalCommands: number;
  readonly control: number;
  readonly entries: readonly ZigbeeLogEntry[];
}

export type ZigbeeLogRead =
  | { readonly result: 'success'; readonly commands: readonly ZigbeeLogCommand[] }
  /** ZCL status: 8B nothing found. */
  | { readonly result: 'failure'; readonly status: number };

const cluster = 0x0709;
const getEventLog = 0x00;
const publishEventLog = 0x01;
const request = { cluster, frameControl: frame.cluster, command: getEventLog, sequence: 0 };
const publish = {
  cluster,
  frameControl: frame.cluster | frame.fromServer | frame.noDefaultResponse,
  command: publishEventLog,
  sequence: 0,
};
const refusal = {
  cluster,
  frameControl: frame.profile | frame.fromServer,
  command: zclCommand.defaultResponse,
  sequence: 0,
};

const command: Codec<ReadZigbeeLog> = {
  encode: ({ log, event, from, to, count, offset }) =>
    encodeUses([
      {
        ...request,
        payload: new OctetWriter(16)
          .u8(log)
          .u16LittleEndian(event)
          .u32LittleEndian(zclTime(from))
          .u32LittleEndian(zclTime(to))
          .u8(count)
          .u16LittleEndian(offset)
          .done(),
      },
    ]),
  decode(content) {
    const [use, ...others] = decodeUses(content);
    if (use === undefined || others.length > 0) {
      return new OctetReader(content).fail('component count', '1', undefined, 2);
    }
    const payload = expectUse(use, request);
    const value = {
      log: payload.u8('Event Control and Log ID'),
      event: payload.u16LittleEndian('Event ID'),
      from: fromZclTime(payload.u32LittleEndian('Start Time')),
      to: fromZclTime(payload.u32LittleEndian('End Time')),
      count: payload.u8('Number of Events'),
      offset: payload.u16LittleEndian('Event Offset'),
    };
    payload.done('end of component');
    return value;
  },
};

const response: Codec<ZigbeeLogRead> = {
  encode(value) {
    if (value.result === 'failure') {
      return encodeUses([{ ...refusal, payload: defaultResponse(getEventLog, value.status) }]);
    }
    return encodeUses(value.commands.map((one) => ({ ...publish, payload: publishPayload(one) })));
  },
  decode(content) {
    const [first, ...others] = decodeUses(content);
    if (first === undefined) {
      return new OctetReader(content).fail('component count', 'at least 1', '0', 2);
    }
    if (first.command === refusal.command && others.length === 0) {
      const payload = expectUse(first, refusal);
      payload.expectOctet(getEventLog, 'command answered');
      const status = payload.u8('status');
      payload.done('end of component');
      return { result: 'failure', status };
    }
    return { result: 'success', commands: [first, ...others].map((use) => readPublish(expectUse(use, publish))) };
  },
};

function publishPayload({ total, commandIndex, totalCommands, control, entries }: ZigbeeLogCommand): Uint8Array {
  const writer = new OctetWriter(256).u16LittleEndian(total).u8(commandIndex).u8(totalCommands).u8(control);
  for (const { log, event, at, data } of entries) {
    writer.u8(log).u16LittleEndian(event).u32LittleEndian(zclTime(at)).u8(data.length).put(data);
  }
  return writer.done();
}

function readPublish(payload: OctetReader): ZigbeeLogCommand {
  const head = {
    total: payload.u16LittleEndian('Total Matching Events'),
    commandIndex: payload.u8('Command Index'),
    totalCommands: payload.u8('Total Commands'),
    control: payload.u8('Log Payload Control'),
  };
  const entries: ZigbeeLogEntry[] = [];
  while (payload.remaining > 0) {
    entries.push({
      log: payload.u8('Log ID'),
      event: payload.u16LittleEndian('Event ID'),
      at: fromZclTime(payload.u32LittleEndian('Event Time')),
      data: payload.take(payload.u8('Event Data length'), 'Event Data'),
    });
  }
  return { ...head, entries };
}

/** CS10: SR6.13. Event Log (a) and Security Log (b) of a GSME or GPF. */
export const cs10a = useCase(0x0014, { command, response });
export const cs10b = useCase(0x00a1, { command, response });
