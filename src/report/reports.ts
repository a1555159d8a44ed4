import type { RunRecord } from '../evidence';
import { renderJunit } from './junit';
import { renderHtml } from './page/report-page';

/** A report that a run leaves beside its record. */
export interface Report {
  readonly file: string;
  render(record: RunRecord): string;
}

/** The reports that can be asked for by name. */
export const reports = {
  html: { file: 'report.html', render: renderHtml },
  junit: { file: 'junit.xml', render: renderJunit },
} as const satisfies Readonly<Record<string, Report>>;
