import { describe, it } from 'node:test';
import { expect } from 'chai';
import { type Basis, isoDate } from '../terms';
import { rulebookAt } from './dated-rulebook';

type Marks = Readonly<Record<string, Basis>>;

/** Written by hand from the sources: a mark that gets firmer without a source to show for it is the worst of our bugs. */
const before: Marks = {
  'e5/Suspended/11.2': 'stated',
  'e5/Suspended/11.3': 'inferred',
  'smi-version/SR11.2-success': 'inferred',
  'smi-version/SR11.3-non-success': 'stated',
  'flag/electricity/Suspended': 'inferred',
  'flag-set/electricity': 'inferred',
};

const after: Marks = {
  'e5/Suspended/11.2': 'stated',
  'e5/Suspended/11.3': 'inferred',
  'e5/Suspended/4.1.1': 'inferred',
  'e5/Suspended/6.2.10': 'inferred',
  'e5/Suspended/6.13': 'inferred',
  'e5/Suspended/6.22': 'inferred',
  'e5/Suspended/6.15.1': 'unverified',
  'e5/Suspended/6.21': 'unverified',
  'e5/Suspended/6.23': 'unverified',
  'e5/Suspended/8.1.1': 'unverified',
  'e5/Suspended/2.2': 'unverified',
  'e5/Commissioned/11.2': 'unverified',
  'e5/Pending/11.2': 'unverified',
  'non-device/11.1': 'unverified',
  'non-device/8.4': 'unverified',
  'order/access-control': 'unverified',
  'smi-version/SR11.2-success': 'stated',
  'smi-version/SR11.2-failure': 'inferred',
  'smi-version/SR11.3-success': 'stated',
  'smi-version/SR11.3-non-success': 'stated',
  'smi-version/8F66': 'inferred',
  'smi-version/8F67': 'unverified',
  'smi-version/00000000': 'inferred',
  'smi-version/local-delivery': 'unverified',
  'smi-version/version-not-on-the-CPL': 'unverified',
  'restore/firmware-read': 'stated',
  'restore/firmware-on-the-CPL': 'inferred',
  'restore/model-back-on-the-CPL': 'unverified',
  'restore/not-on-the-CPL': 'inferred',
  'restore/alert': 'inferred',
  'restore/SR11.3-codes': 'inferred',
  'restore/GPF-with-its-hub': 'unverified',
  'transition/suspended': 'unverified',
  'transition/firmware-read': 'stated',
  'dcc-alert-for/DeviceSuspended': 'unverified',
  'dcc-alert-for/DeviceRestored': 'unverified',
  'dcc-alert-for/UpdateHANDeviceLogResult': 'stated',
  'dcc-alert-for/CSPFirmwareDeliveryStatus': 'inferred',
  'dcc-alert-for/CSPFirmwareDeliveryStatus-Success': 'unverified',
  'dcc-payload/DeviceRestored': 'stated',
  'code/E5': 'stated',
  'roles/11.2': 'inferred',
  'roles/4.1.1': 'inferred',
  'roles/8.5': 'unverified',
  'table-16.2/8F72': 'inferred',
  'alert/8F72': 'stated',
  'route/ESME/IS': 'inferred',
  'route/GPF/GS': 'unverified',
  'edge/E17-after-MP105': 'unverified',
  'edge/Pending-Device-unreachable': 'unverified',
  'smi/hub-and-GPF': 'unverified',
  'smi/Pending-expiry': 'unverified',
  'device/11.2-under-every-status': 'inferred',
  'device/11.3-codes': 'stated',
  'device/replay': 'unverified',
  'table-28c/present': 'stated',
  'table-28c/rows': 'unverified',
  'table-28c/16.2-alone-suffices': 'inferred',
  'flag-set/electricity': 'stated',
  'flag/electricity/Suspended': 'unverified',
  'flag/electricity/Commissioned': 'inferred',
  'flag/electricity/Withdrawn': 'unverified',
  'ngnm/list': 'unverified',
  'firmware/SR11.4': 'inferred',
  'firmware/delivery-alert': 'stated',
  'firmware/DSP-compares-hash': 'unverified',
  'duis/1.1': 'inferred',
  'irp/IRP571': 'stated',
  'irp/MP143-list': 'unverified',
  'ecdsa/CNSA': 'unverified',
  'gate/MP150': 'inferred',
};

const requirements: Marks = {
  'MP105-R1': 'secondary',
  'MP105-R2': 'stated',
  'MP105-R3': 'stated',
  'MP105-R4': 'stated',
  'MP105-R5': 'stated',
  'MP105-R6': 'inferred',
  'MP105-R7': 'inferred',
  'MP105-R8': 'stated',
  'MP105-R9': 'inferred',
  'MP105-R10': 'inferred',
  'MP105-R12': 'unverified',
  'MP105-R18': 'inferred',
  'MP150-R1': 'stated',
  'MP150-R2': 'inferred',
  'MP150-R3': 'inferred',
  'MP150-R4': 'inferred',
  'MP150-R5': 'unverified',
  'MP077-R2': 'secondary',
  'MP077-R6': 'unverified',
  'MP090-R2': 'unverified',
  'SECMP0007-R2': 'inferred',
  'SECMP0007-R3': 'stated',
  'SECMP0007-R6': 'inferred',
  'MP143-R1': 'unverified',
  'MP157-R2': 'inferred',
  'BASE-AC-E5': 'secondary',
  'BASE-AC-ORDER': 'unverified',
  'BASE-11.2-DEVICE': 'stated',
  'BASE-11.3-DEVICE': 'secondary',
  'BASE-SMI-SUSPEND': 'unverified',
  'BASE-SMI-SUSPENDED-ALERT': 'inferred',
  'BASE-ALERT-8F72': 'inferred',
  'BASE-GBCS-REPLAY': 'unverified',
};

describe('evidence marks', () => {
  for (const [date, marks] of [
    ['2021-11-03', before],
    ['2021-11-04', after],
  ] as const) {
    it(`of rows are as the sources warrant on ${date}`, () => {
      const book = rulebookAt(isoDate(date));
      for (const [id, mark] of Object.entries(marks)) {
        expect(book.row(id)?.evidence, id).to.equal(mark);
      }
    });
  }

  it('of requirements are the same on whichever date they are asked for', () => {
    for (const date of ['2021-11-03', '2021-11-04', '2024-01-01']) {
      const book = rulebookAt(isoDate(date));
      for (const [id, mark] of Object.entries(requirements)) {
        expect(book.requirement(id)?.basis, `${id} on ${date}`).to.equal(mark);
      }
    }
  });

  it('of a requirement that waits for a version are no firmer than the row that names the version', () => {
    for (const { id, gate, rows } of rulebookAt(isoDate('2022-07-01')).requirements) {
      if (gate !== undefined) {
        expect(
          rows.some((each) => each.startsWith('gate/')),
          `${id} rests on its gate`,
        ).to.equal(true);
      }
    }
  });
});
