import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { tableNames } from './catalogue';
import { rulebookAt } from './dated-rulebook';
import { modifications } from './modifications';
import { parseOverlay } from './overlay/parse-overlay';

const on = (day: string) => rulebookAt(isoDate(day));
const before = on('2021-11-03');
const after = on('2021-11-04');
const today = on('2026-11-27');
const row = (id: string, book = after) => book.row(id);
const evidenceOf = (id: string, book = after) => book.row(id)?.evidence;
const modification = (id: string) => modifications.find((each) => each.id === id);

/** The audit of November 2026, row by row: each of these fails on the row as it was. */
describe('corrected', () => {
  it('ngnm/*, MP090-R1', () => {
    expect(
      before
        .table('ngnm')
        .rows()
        .map(({ id }) => id),
    ).to.deep.equal(['ngnm/list']);
    expect(row('ngnm/81A5', before), 'a code of GBCS v2.1').to.equal(undefined);
    expect(after.requirement('MP090-R1')).to.equal(undefined);
    for (const id of ['MP090-R2', 'MP090-R3']) {
      expect(after.requirement(id)?.unresolved, id).to.be.a('string');
    }
    expect(after.requirement('BASE-6.22-SWITCH')?.from, 'plain on and off').to.equal(undefined);
  });

  it('MP090-R2, MP090-R3 by an overlay that names the codes', () => {
    const text = `author: A Lab
citation: Schedule 8
rows:
  - { id: ngnm/list, value: named, evidence: stated, citation: Table 16.2 }
  - { id: ngnm/81A5, value: in Table 16.2, evidence: stated, citation: Table 16.2 }
`;
    const book = rulebookAt(isoDate('2021-11-04'), { overlays: [parseOverlay(text, 'lab.yaml')] });
    expect(book.requirement('MP090-R2')?.unresolved).to.equal(undefined);
    expect(book.row('ngnm/81A5')?.value).to.equal('in Table 16.2');
  });

  it('all rows that were “not found”', () => {
    for (const each of tableNames.flatMap((name) => after.table(name).rows())) {
      expect(each.source, each.id).to.not.match(/\bpublic\b/);
    }
  });

  it('srv/*: what the matrix says is inferred, and the name stated from February 2021', () => {
    expect(evidenceOf('srv/11.3')).to.equal('inferred');
    expect(row('srv/11.3')?.source).to.not.include('XML Schema');
    expect(evidenceOf('srv-name/11.3')).to.equal('stated');
    expect(row('srv-name/11.3')?.sources[0]?.from).to.equal('2021-02-01');
    expect(row('srv/11.4', before)?.note, 'before SECMP0007').to.include('firmware/SR11.4');
  });

  it('roles/*: inferred everywhere, and 11.1 to 11.4 by no schema', () => {
    for (const variant of ['11.1', '11.2', '11.3', '11.4', '4.1.1']) {
      expect(evidenceOf(`roles/${variant}`), variant).to.equal('inferred');
      expect(row(`roles/${variant}`)?.source, variant).to.not.include('XML Schema');
    }
  });

  it('release/2024-06, release/2025-11 have a day', () => {
    deepEqual(
      ['2024-06', '2025-03', '2025-11'].map((id) => {
        const release = today.table('release').get(id);
        return [release?.value.date, release?.evidence];
      }),
      [
        ['2024-06-01', 'inferred'],
        ['2025-03-18', 'stated'],
        ['2025-11-06', 'stated'],
      ],
    );
  });

  it('versions/2021-11: drafts of February 2021, cited as such', () => {
    expect(evidenceOf('versions/2021-11')).to.equal('inferred');
    expect(row('versions/2021-11')?.source).to.include('as of 26 February 2021').and.not.include('Implemented');
  });

  it('MP143-R2 is our reading', () => {
    expect(rulebookAt(isoDate('2021-11-04'), { scope: 'targeted' }).requirement('MP143-R2')?.basis).to.equal(
      'inferred',
    );
  });

  it('MP105-R4, restore/firmware-on-the-CPL, transition/firmware-on-the-CPL: restored is stated, “on the CPL” inferred', () => {
    expect(evidenceOf('restore/firmware-read')).to.equal('stated');
    expect(evidenceOf('restore/firmware-on-the-CPL')).to.equal('inferred');
    expect(evidenceOf('transition/firmware-read')).to.equal('stated');
    expect(after.requirement('MP105-R4')).to.include({ basis: 'stated' });
    expect(after.requirement('MP105-R4')?.rows).to.not.include('restore/firmware-on-the-CPL');
    expect(after.requirement('MP105-R11')?.rows).to.include('restore/firmware-on-the-CPL');
  });

  it('MP077: the gate of electricity cites the release', () => {
    expect(modification('MP077')?.gates[0]?.source).to.include('November 2021 SEC Release page, "Implemented"');
  });

  it('flag-set/*: that A is among them', () => {
    expect(evidenceOf('flag-set/electricity', before)).to.equal('inferred');
    expect(evidenceOf('flag-set/electricity')).to.equal('stated');
    expect(row('flag-set/electricity')?.source).to.include('DI-025');
    expect(row('flag-set/electricity')?.sourceClass).to.equal('secondary');
  });

  it('MP077-R7, flag/*/InstalledNotCommissioned, Commissioned, Decommissioned', () => {
    for (const status of ['InstalledNotCommissioned', 'Commissioned', 'Decommissioned']) {
      expect(evidenceOf(`flag/electricity/${status}`), status).to.equal('inferred');
    }
    expect(after.requirement('MP077-R7')?.unresolved).to.equal(undefined);
    expect(row('flag/electricity/Suspended')?.value, 'Suspended').to.equal('not stated');
    expect(evidenceOf('flag/electricity/Withdrawn'), 'Withdrawn').to.equal('unverified');
  });

  it('flag/*: of a Smart Metering System, and here by Device', () => {
    for (const book of [before, after]) {
      for (const { id, note } of book.table('flag').rows()) {
        expect(note, id).to.include('Smart Metering System');
      }
    }
    expect(evidenceOf('flag/electricity/Commissioned', before), 'Enrolled').to.equal('inferred');
  });

  it('release/2025-11: which Modifications is not stated', () => {
    expect(today.table('release').get('2025-11')?.value.modifications).to.equal('not stated');
  });

  it('release/2022-11, release/2024-06: among others', () => {
    for (const [id, page] of [
      ['2022-11', 'MP099 page'],
      ['2024-06', 'MP178 page'],
    ] as const) {
      const release = today.table('release').get(id);
      expect(release?.note, id).to.include('among others');
      expect(release?.source, id).to.include(page);
    }
  });

  it('alert-range/81 but for 8145, 81A2 and 81A3', () => {
    expect(row('alert-range/81')?.note).to.include('8145, 81A2, 81A3');
    expect(row('alert-range/8145')?.value).to.equal('not stated');
  });

  it('alert/*: of which GBCS version the names are', () => {
    expect(row('alert/8F72')?.note).to.include('is not known');
  });

  it('titles of MP129 and MP143', () => {
    expect(modification('MP129')?.title).to.equal('Allowing the use of CNSA variant for ECDSA');
    expect(modification('MP143')?.title).to.equal('Incorporating IRPs into GBCS v3 series');
    expect(row('ecdsa/both-ways')).to.include({ value: 'permitted', evidence: 'inferred' });
  });

  it('alert/8131', () => {
    expect(row('alert/8131')).to.include({ evidence: 'stated', sourceClass: 'secondary' });
  });

  it('device/firmware-alert: the hub too', () => {
    expect(row('device/firmware-alert')?.value).to.include('00CE from an ESME or a Communications Hub');
  });

  it('table-28d', () => {
    expect(row('table-28d/present')).to.include({ value: true, evidence: 'stated' });
    expect(row('table-28d/rows')?.value).to.equal('not stated');
  });
});

describe('added by the audit', () => {
  it('the order of CS06, which lifts device/wrong-MAC and device/wrong-signature', () => {
    for (const id of ['device/11.3-order', 'device/11.3-recorded', 'device/wrong-MAC', 'device/wrong-signature']) {
      expect(evidenceOf(id), id).to.equal('inferred');
      expect(row(id)?.source, id).to.include('GBCS v0.8.1');
    }
  });

  it('what a second maker prints of images', () => {
    for (const id of ['firmware/new-image', 'firmware/images-held', 'firmware/failed-verification']) {
      expect(row(id), id).to.include({ evidence: 'inferred', sourceClass: 'secondary' });
    }
  });

  it('the doubt about transition/commissioned straight from Pending', () => {
    expect(row('transition/commissioned')?.note).to.include('MP121');
    expect(evidenceOf('transition/commissioned')).to.equal('unverified');
  });

  it('what was read at second hand, and the open question of the hundredths', () => {
    for (const id of ['edge/duplicates', 'target-time/4.8.1', 'device/unknown-remote-party']) {
      expect(row(id), id).to.include({ evidence: 'inferred', sourceClass: 'secondary' });
    }
    expect(row('device/hundredths-FF')?.value).to.equal('not stated');
  });

  it('that no later change of MP105’s rules was found, and when it was looked for', () => {
    expect(row('edge/MP105-since', today)).to.include({ evidence: 'inferred' });
    expect(row('edge/MP105-since', today)?.value).to.include('27 November 2026');
  });
});
