import type { LogToRead, ServiceRequest } from '../../../duis';
import {
  cs10a,
  cs10b,
  ecs35a,
  ecs35b,
  ecs35c,
  ecs35d,
  ecs35e,
  ecs35f,
  type LogRead,
  type ReadLog,
  type ReadZigbeeLog,
  type UseCase,
  type ZigbeeLogRead,
} from '../../../gbcs';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

const means =
  (log: LogToRead) =>
  ({ body }: ServiceRequest) =>
    body.kind === 'readEventOrSecurityLog' && body.logToRead === log;

function span(request: ServiceRequest): ReadLog {
  const { startDateTime, endDateTime } = bodyOf(request, 'readEventOrSecurityLog').readLogPeriod;
  return { from: startDateTime, to: endDateTime };
}

function dlms(log: LogToRead, useCase: UseCase<ReadLog, LogRead>): UseCaseDesk {
  return {
    useCase: useCase.name,
    code: useCase.code,
    takes: means(log),
    command: (request, counter) => useCase.command.encode(span(request), counter),
  };
}

/** @param control Event Control and Log ID */
function zigbee(log: LogToRead, control: number, useCase: UseCase<ReadZigbeeLog, ZigbeeLogRead>): UseCaseDesk {
  return {
    useCase: useCase.name,
    code: useCase.code,
    takes: means(log),
    command: (request, counter) =>
      useCase.command.encode({ log: control, event: 0, ...span(request), count: 0, offset: 0 }, counter),
  };
}

/** SR6.13 by Device Type and log. */
export const readLogDesks = [
  dlms('Event', ecs35a),
  dlms('Security', ecs35b),
  dlms('Event', ecs35c),
  dlms('Security', ecs35d),
  dlms('PowerEvent', ecs35e),
  dlms('ALCSEvent', ecs35f),
  zigbee('GSMEEvent', 0x13, cs10a),
  zigbee('GSMESecurity', 0x04, cs10b),
];
