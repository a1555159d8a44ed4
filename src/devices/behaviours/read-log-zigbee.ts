import type { ReadZigbeeLog, UseCase, ZigbeeLogRead } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { LogName } from '../device-state';

const notFound = 0x8b;
const hardwareFailure = 0xc0;
const logIds = { eventLog: 0x03, securityLog: 0x04 } as const;

/** CS10: SR6.13 of a GSME or a GPF. Event 0 stands for all, and so does a count of 0. */
export function readLogZigbee(
  useCase: UseCase<ReadZigbeeLog, ZigbeeLogRead>,
  log: Extract<LogName, keyof typeof logIds>,
): Behaviour {
  return {
    code: useCase.code,
    critical: useCase.critical,
    handle: ({ header, content }, { state }) => {
      const { event, from, to, count, offset } = useCase.command.decode(content, header.originatorCounter);
      const matching = state[log]
        .map(({ at, code, data }) => ({ log: logIds[log], event: Number.parseInt(code, 16), at, data }))
        .filter((entry) => entry.at >= from && entry.at <= to && (event === 0 || entry.event === event));
      const entries = matching
        .slice(offset, count === 0 ? undefined : offset + count)
        .map((entry) => ({ ...entry, data: entry.data ?? new Uint8Array(0) }));
      const respond = (read: ZigbeeLogRead) =>
        ({ kind: 'respond', content: useCase.response.encode(read, header.originatorCounter) }) as const;
      if (state.broken.has('logs')) {
        return respond({ result: 'failure', status: hardwareFailure });
      }
      if (entries.length === 0) {
        return respond({ result: 'failure', status: notFound });
      }
      return respond({
        result: 'success',
        commands: [{ total: matching.length, commandIndex: 0, totalCommands: 1, control: 0, entries }],
      });
    },
  };
}
