import type { Instant } from '../../terms';
import { sequence, text } from '../elements/element-content';
import { one } from '../elements/particle';
import { dateTime } from '../text-types/moment-type';
import { word } from '../text-types/text-type';
import { type LogToRead, logsToRead } from '../words';
import { dspExecutionDateTime } from './firmware';

/** SR6.2.10: nothing but the question. */
export interface ReadDeviceConfigurationEventAndAlertBehaviours {
  readonly kind: 'readDeviceConfigurationEventAndAlertBehaviours';
}

export interface ReadEventOrSecurityLog {
  readonly kind: 'readEventOrSecurityLog';
  readonly readLogPeriod: { readonly startDateTime: Instant; readonly endDateTime: Instant };
  readonly logToRead: LogToRead;
}

export interface ReadInstantaneousImportRegisters {
  readonly kind: 'readInstantaneousImportRegisters';
  readonly executionDateTime?: Instant;
}

const readLogPeriod = sequence<ReadEventOrSecurityLog['readLogPeriod']>({
  startDateTime: one('StartDateTime', text(dateTime)),
  endDateTime: one('EndDateTime', text(dateTime)),
});

export const readEventOrSecurityLog = sequence<Omit<ReadEventOrSecurityLog, 'kind'>>({
  readLogPeriod: one('ReadLogPeriod', readLogPeriod),
  logToRead: one('LogToRead', text(word(logsToRead))),
});

export const readInstantaneousImportRegisters = sequence<Omit<ReadInstantaneousImportRegisters, 'kind'>>({
  executionDateTime: dspExecutionDateTime,
});
