import { isoDate } from '../../terms';
import { june2022, november2021 } from '../dates';
import type { Modification } from '../modification';
import { row } from '../row';
import {
  duisSchema,
  gbcsParser,
  gbcsPython,
  notFound,
  readFrom,
  referenceTestData,
  secmp0007Approach,
  secmp0007Page,
  textOf,
} from '../sources/sources';

const dsp = 'SEC and DSP';
const hub = 'Communications Hub firmware';
const hubVersions = { chts: '1.5', gbcs: '4.1' } as const;

/** Firmware updates to IHDs and PPMIDs, which ended as PPMIDs and HCALCSs. */
export const secmp0007: Modification = {
  id: 'SECMP0007',
  title: 'Firmware updates to IHDs and PPMIDs',
  raised: isoDate('2016-03-01'),
  status: { implemented: 'live', targeted: 'approved' },
  gates: [
    { name: dsp, opens: november2021, evidence: 'stated', source: textOf(secmp0007Approach) },
    {
      name: hub,
      opens: june2022,
      evidence: 'inferred',
      source: textOf(readFrom(secmp0007Approach)),
      versions: hubVersions,
    },
  ],
  requirements: [
    {
      id: 'SECMP0007-R1',
      modification: 'SECMP0007',
      title: 'SR11.4 is not a request that the DCC takes',
      source: textOf(readFrom(secmp0007Page)),
      rows: ['firmware/SR11.4'],
      until: november2021,
      subject: 'dcc',
    },
    {
      id: 'SECMP0007-R2',
      modification: 'SECMP0007',
      title: 'SR11.4 is accepted and checked by the DSP',
      source: textOf(readFrom(secmp0007Page)),
      rows: ['firmware/SR11.4', 'firmware/PPMID-method'],
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'SECMP0007-R3',
      modification: 'SECMP0007',
      title: 'Delivery of ESME and GSME firmware to the Communications Hub is told by DCC Alert N60 or N61',
      source: textOf(secmp0007Approach),
      rows: ['firmware/delivery-alert', 'firmware/delivery-alert-meaning', 'dcc-alert/N60', 'dcc-alert/N61'],
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'SECMP0007-R4',
      modification: 'SECMP0007',
      title: 'The delivery alert carries CSPFirmwareDeliveryStatus',
      source: textOf(readFrom(secmp0007Approach)),
      rows: ['dcc-alert-for/CSPFirmwareDeliveryStatus', 'dcc-payload/CSPFirmwareDeliveryStatus'],
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'SECMP0007-R5',
      modification: 'SECMP0007',
      title: 'A PPMID or HCALCS is not updated over the air while its hub lacks the firmware for it',
      source: textOf(secmp0007Page),
      rows: ['firmware/PPMID-over-the-air', 'firmware/HCALCS-over-the-air'],
      subject: 'device',
    },
    {
      id: 'SECMP0007-R6',
      modification: 'SECMP0007',
      title: 'A PPMID is updated by one Service Request, through a hub that has the firmware for it',
      source: textOf(secmp0007Page),
      rows: ['firmware/PPMID-over-the-air', 'firmware/PPMID-method', 'gate/SECMP0007-hub'],
      from: june2022,
      subject: 'device',
      gate: hubVersions,
    },
    {
      id: 'SECMP0007-R7',
      modification: 'SECMP0007',
      title:
        'A HCALCS is updated by distribution and then critical activation, through a hub that has the firmware for it',
      source: textOf(secmp0007Page),
      rows: ['firmware/HCALCS-over-the-air', 'firmware/HCALCS-method', 'gate/SECMP0007-hub'],
      from: june2022,
      subject: 'device',
      gate: hubVersions,
    },
    {
      id: 'SECMP0007-R8',
      modification: 'SECMP0007',
      title: 'An IHD is never updated over the air',
      source: textOf(secmp0007Page),
      rows: ['firmware/IHD-over-the-air'],
      subject: 'dcc',
    },
    {
      id: 'SECMP0007-R9',
      modification: 'SECMP0007',
      title: 'The hub tells of a transfer by CCS08 (8F8A or 8F89), the PPMID of an activation by CS09 (8F8B)',
      source: textOf([gbcsParser, referenceTestData]),
      rows: [
        'firmware/transfer-alerts',
        'firmware/transfer-codes',
        'firmware/PPMID-activation-codes',
        'gate/SECMP0007-hub',
      ],
      from: june2022,
      subject: 'device',
      gate: hubVersions,
    },
    {
      id: 'SECMP0007-R10',
      modification: 'SECMP0007',
      title: 'The Response to SR11.1 or SR11.4 lists the Devices that the update won’t go to, by reason',
      source: textOf(readFrom(duisSchema)),
      rows: ['firmware/warning-lists', 'firmware/warning-codes'],
      from: november2021,
      subject: 'dcc',
    },
    {
      id: 'SECMP0007-R11',
      modification: 'SECMP0007',
      title: 'SR11.2 to a PPMID or HCALCS is CS08, through the access control broker',
      source: textOf(readFrom(gbcsParser)),
      rows: ['use-case/11.2/PPMID', 'use-case/11.2/HCALCS', 'route/PPMID/IS', 'route/HCALCS/IS', 'gate/SECMP0007-hub'],
      from: november2021,
      subject: 'dcc',
      gate: { gbcs: '4.1' },
    },
    {
      id: 'SECMP0007-R12',
      modification: 'SECMP0007',
      title:
        'An image that is incomplete, corrupt, too large, for other hardware or not signed by the Supplier is not kept',
      source: textOf(readFrom(gbcsPython)),
      rows: [
        'firmware/image-checks',
        'firmware/OTA-header',
        'firmware/meter-image-trailer',
        'firmware/PPMID-image-trailer',
        'firmware/trailer-signature',
      ],
      subject: 'device',
    },
    {
      id: 'SECMP0007-R13',
      modification: 'SECMP0007',
      title: 'An image of the version that runs is kept, or is not',
      source: textOf(notFound),
      rows: ['firmware/same-version-again'],
      subject: 'device',
      unresolved: 'what a Device does with an image of the version that it runs is not in the sources read',
    },
  ],
  deltas: [
    {
      table: 'firmware',
      gate: dsp,
      set: row('firmware/SR11.4', 'accepted', 'inferred', readFrom(secmp0007Page, duisSchema)),
    },
    { table: 'firmware', gate: dsp, set: row('firmware/delivery-alert', true, 'stated', secmp0007Approach) },
    {
      table: 'firmware',
      gate: hub,
      set: row('firmware/PPMID-over-the-air', 'through a hub with the firmware for it', 'stated', secmp0007Page),
    },
    {
      table: 'firmware',
      gate: hub,
      set: row('firmware/HCALCS-over-the-air', 'through a hub with the firmware for it', 'stated', secmp0007Page),
    },
  ],
  source: textOf(secmp0007Page),
  note: 'the CTSD text was brought forward to June 2021; for the hub, June 2022 is what was planned in March 2021, and the firmware came after',
};
