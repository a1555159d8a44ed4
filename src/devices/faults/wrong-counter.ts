import { originatorCounter } from '../../terms';
import { allThatAnswers } from './all-that-answers';
import type { Fault } from './fault';

/** Responses carry the counter after the Command's, under a MAC or a signature that holds. */
export const wrongCounter: Fault = {
  name: 'wrong counter',
  standsFor: 'A Device numbers its Responses by itself where it should repeat the counter of the Command.',
  violates: allThatAnswers,
  header: (header) =>
    header.cra === 'response'
      ? { ...header, originatorCounter: originatorCounter(header.originatorCounter + 1n) }
      : header,
};
