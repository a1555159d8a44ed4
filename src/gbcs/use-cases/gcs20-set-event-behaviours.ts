import type { Instant } from '../../terms';
import { useCase } from '../define';
import { fromZclTime, zclTime } from '../fields/date-time';
import { decodeUses, defaultResponse, encodeUses, expectUse, frame, zclCommand } from '../fields/gbz-fields';
import { OctetWriter } from '../octets/octet-writer';
import type { Codec } from '../use-case';

/**
 * Events of a GSME that share a configuration: bits 0 to 2 the log (3 the Event Log, 0 none), bit 3 alert to the WAN, bit
 * 4 alert to the HAN, bit 6 audible alarm.
 */
export interface EventGroup {
  readonly issuerEventId: number;
  /** `now` where the Command says 0. */
  readonly start: Instant | 'now';
  readonly configuration: number;
  readonly events: readonly number[];
}

/** What became of one group. */
export interface GroupOutcome {
  /** The command answered: 04, or FF where an earlier failure kept it from being done. */
  readonly command: number;
  /** ZCL status; 00 is success. */
  readonly status: number;
}

const cluster = 0x0708;
const setEventConfiguration = 0x04;
/** The events are listed one by one. */
const byList = 0x00;
const request = { cluster, frameControl: frame.cluster | frame.fromServer, command: setEventConfiguration };
const answer = { cluster, frameControl: frame.profile, command: zclCommand.defaultResponse };

const command: Codec<readonly EventGroup[]> = {
  encode: (groups) =>
    encodeUses(
      groups.map(({ issuerEventId, start, configuration, events }) => {
        const writer = new OctetWriter(32)
          .u32LittleEndian(issuerEventId)
          .u32LittleEndian(start === 'now' ? 0 : zclTime(start))
          .u8(configuration)
          .u8(byList)
          .u8(events.length);
        for (const event of events) {
          writer.u16LittleEndian(event);
        }
        return { ...request, payload: writer.done() };
      }),
    ),
  decode: (content) =>
    decodeUses(content).map((use, index) => {
      const payload = expectUse(use, { ...request, sequence: index });
      const issuerEventId = payload.u32LittleEndian('Issuer Event ID');
      const start = payload.u32LittleEndian('Start Time');
      const configuration = payload.u8('Event Configuration');
      payload.expectOctet(byList, 'Configuration Control');
      const count = payload.u8('Number of Events');
      const events: number[] = [];
      for (let at = 0; at < count; at += 1) {
        events.push(payload.u16LittleEndian('Event ID'));
      }
      payload.done('end of component');
      return { issuerEventId, start: start === 0 ? ('now' as const) : fromZclTime(start), configuration, events };
    }),
};

const response: Codec<readonly GroupOutcome[]> = {
  encode: (outcomes) =>
    encodeUses(outcomes.map(({ command, status }) => ({ ...answer, payload: defaultResponse(command, status) }))),
  decode: (content) =>
    decodeUses(content).map((use, index) => {
      const payload = expectUse(use, { ...answer, sequence: index });
      const outcome = { command: payload.u8('command answered'), status: payload.u8('status') };
      payload.done('end of component');
      return outcome;
    }),
};

/** GCS20: SR6.22 of a GSME. */
export const gcs20 = useCase(0x00ad, { command, response });
