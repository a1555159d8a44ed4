import { messageCode } from '../../terms';
import { allThatAnswers } from './all-that-answers';
import type { Fault } from './fault';

/** The Device answers a Command under the Message Code of another use case. */
export const wrongUseCase: Fault = {
  name: 'wrong use case',
  standsFor: 'A table of Message Codes is off by one row, so that a Response names the use case beside its own.',
  violates: allThatAnswers,
  header: (header) =>
    header.cra === 'response' ? { ...header, messageCode: messageCode(header.messageCode ^ 1) } : header,
};
