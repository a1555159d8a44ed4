import type { LogRead, ReadLog, UseCase } from '../../gbcs';
import type { Behaviour } from '../behaviour';
import type { LogName } from '../device-state';
import type { LogEntry } from '../events/log-entry';

const hardwareFault = 0x01;

type ReadEntry = Extract<LogRead, { result: 'success' }>['entries'][number];
type Details = ReadEntry['details'];

/** What a log keeps beside time and code, in the form in which its use case reads it. */
export const logDetails = {
  none: (): Details => [],
  octets: ({ data }: LogEntry): Details => [{ type: 'octet-string', octets: data ?? new Uint8Array(0) }],
  number: ({ data }: LogEntry): Details => [{ type: 'double-long-unsigned', value: numberAt(data, 0) }],
  loadSwitch: ({ data }: LogEntry): Details => [
    { type: 'enum', value: data?.[0] ?? 0 },
    { type: 'double-long-unsigned', value: numberAt(data, 1) },
  ],
} as const;

function numberAt(data: Uint8Array | undefined, offset: number): number {
  return data === undefined || data.length < offset + 4
    ? 0
    : new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(offset);
}

/** ECS35: SR6.13 of an ESME or a CHF: the entries of one log whose times lie in the interval. */
export function readLog(
  useCase: UseCase<ReadLog, LogRead>,
  log: LogName,
  details: (entry: LogEntry) => Details,
): Behaviour {
  return {
    code: useCase.code,
    critical: useCase.critical,
    handle: ({ header, content }, { state }) => {
      const { from, to } = useCase.command.decode(content, header.originatorCounter);
      const read: LogRead = state.broken.has('logs')
        ? { result: 'failure', status: hardwareFault }
        : {
            result: 'success',
            entries: state[log]
              .filter(({ at }) => at >= from && at <= to)
              .map((entry) => ({ at: entry.at, event: Number.parseInt(entry.code, 16), details: details(entry) })),
          };
      return { kind: 'respond', content: useCase.response.encode(read, header.originatorCounter) };
    },
  };
}
