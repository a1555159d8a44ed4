import { isoDate } from '../../terms';
import { november2021 } from '../dates';
import type { Modification } from '../modification';
import { mp090Page, readFrom, textOf } from '../sources/sources';

const gate = 'GBCS';
const versions = { gbcs: '4.1' } as const;
const unresolved = 'which alerts MP090 named is not in the sources read';

/**
 * Incorporation of non-GBCS non-mandated alerts into the SEC. Which they are is open: what holds of them is shown on the codes
 * that an overlay names.
 */
export const mp090: Modification = {
  id: 'MP090',
  title: 'Incorporation of Non-GBCS Non-Mandated Alerts into the SEC',
  raised: isoDate('2019-10-16'),
  status: { implemented: 'live', targeted: 'targeted' },
  gates: [{ name: gate, opens: november2021, evidence: 'stated', source: textOf(mp090Page), versions }],
  requirements: [
    {
      id: 'MP090-R2',
      modification: 'MP090',
      title: 'A non-GBCS non-mandated alert is named in Table 16.2',
      source: textOf(readFrom(mp090Page)),
      rows: ['ngnm/list', 'gate/MP090'],
      from: november2021,
      subject: 'rulebook',
      unresolved,
      settledBy: ['ngnm/list'],
    },
    {
      id: 'MP090-R3',
      modification: 'MP090',
      title: 'SR6.22 switches a non-GBCS non-mandated alert off and on at the Device',
      source: textOf(readFrom(mp090Page)),
      rows: ['ngnm/list', 'device/6.22-mask', 'gate/MP090'],
      from: november2021,
      subject: 'device',
      gate: versions,
      unresolved,
      settledBy: ['ngnm/list'],
    },
  ],
  deltas: [],
  source: textOf(mp090Page),
  note: 'the codes that SR6.22 enables and disables (8010, 8011, 8013 to 8016, 81A1 to 81C6) were named in GBCS v2.1, before it was raised',
};
