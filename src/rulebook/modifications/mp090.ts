import { isoDate } from '../../terms';
import { november2021 } from '../dates';
import type { Delta, Modification } from '../modification';
import { row } from '../row';
import { duisSchema, mp090Page, readFrom, textOf } from '../sources';
import { ngnmCandidates } from '../tables/ngnm-candidates';

const gate = 'GBCS';

/** Incorporation of non-GBCS non-mandated alerts into the SEC. */
export const mp090: Modification = {
  id: 'MP090',
  title: 'Incorporation of Non-GBCS Non-Mandated Alerts into the SEC',
  raised: isoDate('2019-10-16'),
  status: { implemented: 'live', targeted: 'targeted' },
  gates: [
    { name: gate, opens: november2021, evidence: 'stated', source: textOf(mp090Page), versions: { gbcs: '4.1' } },
  ],
  requirements: [
    {
      id: 'MP090-R1',
      modification: 'MP090',
      title: 'A non-GBCS non-mandated alert is a code that Table 16.2 doesn’t name, and SR6.22 can’t switch it off',
      source: textOf(readFrom(mp090Page)),
      rows: ngnmCandidates.map((code) => `ngnm/${code}`),
      until: november2021,
      subject: 'device',
    },
    {
      id: 'MP090-R2',
      modification: 'MP090',
      title: 'A non-GBCS non-mandated alert is named in Table 16.2',
      source: textOf(readFrom(mp090Page)),
      rows: [...ngnmCandidates.map((code) => `ngnm/${code}`), 'gate/MP090'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
    },
    {
      id: 'MP090-R3',
      modification: 'MP090',
      title: 'SR6.22 switches a non-GBCS non-mandated alert off and on at the Device',
      source: textOf([readFrom(mp090Page), duisSchema]),
      rows: ['ngnm/81A5', 'alert/81A5', 'device/6.22-mask', 'gate/MP090'],
      from: november2021,
      subject: 'device',
      gate: { gbcs: '4.1' },
    },
  ],
  deltas: ngnmCandidates.map(
    (code): Delta => ({
      table: 'ngnm',
      gate,
      set: row(`ngnm/${code}`, 'in Table 16.2', 'inferred', readFrom(mp090Page), 'a candidate: the page gives no list'),
    }),
  ),
  source: textOf(mp090Page),
};
