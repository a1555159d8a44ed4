import { type Row, row } from '../row';
import { duis53SecondHand, readFrom, targetTimesSecondHand } from '../sources/sources';

const seconds: Readonly<Record<string, number>> = { '4.1.1': 30, '4.4.3': 30, '4.6.1': 30, '4.8.1': 5600 };

/** What the DCC aims at. No Device is judged by it: its deadlines are those of the bench file. */
export function targetTimeRows(): readonly Row<string>[] {
  return [
    ...Object.entries(seconds).map(([srv, time]) =>
      row(
        `target-time/${srv}`,
        `${time} s`,
        'inferred',
        readFrom(duis53SecondHand, targetTimesSecondHand),
        'a target of the DCC, not of the Device',
      ),
    ),
    row(
      'target-time/longest',
      '24 h',
      'inferred',
      readFrom(targetTimesSecondHand),
      'of which Requests is not in the sources read',
    ),
  ];
}
