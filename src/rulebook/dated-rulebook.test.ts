import { deepEqual } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { evidences, isoDate, smiStatuses, srv, weakest } from '../terms';
import { rulebookAt } from './dated-rulebook';
import { versionsInWords } from './document-versions';
import { basisOf, tableNameOf } from './row';

const dates = ['2019-01-01', '2021-11-03', '2021-11-04', '2021-11-05', '2022-06-30', '2030-01-01'].map(isoDate);
const scopes = ['implemented', 'targeted'] as const;
const books = dates.flatMap((date) => scopes.map((scope) => rulebookAt(date, { scope })));
const after = rulebookAt(isoDate('2021-11-04'));

describe('every rulebook', () => {
  it('gives each row a source, an evidence mark, and an id of its own in the table it stands in', () => {
    for (const book of books) {
      const seen = new Set<string>();
      for (const table of book.tables()) {
        for (const row of table.rows()) {
          expect(row.source.trim(), row.id).to.not.equal('');
          expect(evidences, row.id).to.include(row.evidence);
          expect(tableNameOf(row.id), row.id).to.equal(table.name);
          expect(seen.has(row.id), `${row.id} twice`).to.equal(false);
          seen.add(row.id);
          expect(book.row(row.id), row.id).to.equal(row);
        }
      }
    }
  });

  it('has every row that a requirement rests on, and no requirement firmer than its rows', () => {
    for (const book of books) {
      for (const requirement of book.requirements) {
        expect(requirement.rows, requirement.id).to.not.have.lengthOf(0);
        for (const id of requirement.rows) {
          expect(book.row(id), `${requirement.id} rests on ${id}`).to.not.equal(undefined);
        }
        if (book.applies(requirement).applies) {
          const ground = weakest(requirement.rows.map((id) => basisOf(book.row(id))));
          expect(requirement.basis, `${requirement.id} on ${book.date}`).to.equal(ground);
        }
      }
    }
  });

  it('has requirement ids that are unique, begin with their Modification, and have a source', () => {
    const ids = after.requirements.map(({ id }) => id);
    expect(new Set(ids).size, 'distinct ids').to.equal(ids.length);
    for (const { id, modification, source, title } of after.requirements) {
      expect(id, id).to.match(new RegExp(`^${modification}-`));
      expect(source, `source of ${id}`).to.not.equal('');
      expect(title, `title of ${id}`).to.not.match(/\.$/);
    }
  });

  it('marks what is not stated as unverified, and nothing unverified as having no row', () => {
    for (const table of after.tables()) {
      for (const row of table.rows()) {
        if (row.value === 'not stated') {
          expect(row.evidence, row.id).to.equal('unverified');
        }
      }
    }
  });

  it('does not mark our own reading as stated, nor general knowledge as anything but unverified', () => {
    for (const row of after.tables().flatMap((table) => table.rows())) {
      if (row.source.startsWith('our reading of')) {
        expect(row.evidence, row.id).to.not.equal('stated');
      }
      if (row.source.startsWith('not in the sources read')) {
        expect(row.evidence, row.id).to.equal('unverified');
      }
    }
  });
});

describe('tables', () => {
  const count = (name: Parameters<typeof after.table>[0]) => after.table(name).rows().length;

  it('hold as many rows as the sources list', () => {
    deepEqual(
      {
        srv: count('srv'),
        e5: count('e5'),
        nonDevice: count('non-device'),
        code: count('code'),
        named: after.responseCodes.rows().filter(({ value }) => value.name !== undefined).length,
        dccAlert: count('dcc-alert'),
        payload: count('dcc-payload'),
        alert: count('alert'),
        table162: count('table-16.2'),
        ngnm: count('ngnm'),
      },
      {
        srv: 129,
        e5: 9 * 113,
        nonDevice: 16,
        code: 194,
        named: 15,
        dccAlert: 66,
        payload: 32,
        alert: 190,
        table162: 85,
        ngnm: 1,
      },
    );
  });

  it('tell SR11.2 and SR11.3 apart', () => {
    deepEqual(after.serviceRequests.get('11.2')?.value, {
      name: 'Read Firmware Version',
      critical: false,
      onDemand: true,
      futureDated: 'DSP',
      dccScheduled: false,
      nonDevice: false,
      commandVariants: [1, 2, 3],
    });
    deepEqual(after.serviceRequests.get('11.3')?.value, {
      name: 'Activate Firmware',
      critical: true,
      onDemand: true,
      futureDated: 'Device',
      dccScheduled: false,
      nonDevice: false,
      commandVariants: [4, 5, 6, 7],
    });
    deepEqual(after.roles.get('11.3')?.value, ['IS', 'GS']);
  });

  it('give the use case of SR11.2 on each Device Type', () => {
    const useCases = (['ESME', 'GSME', 'CHF', 'PPMID', 'HCALCS', 'GPF', 'IHD'] as const).map(
      (deviceType) => after.useCase(srv('11.2'), deviceType)?.value.useCase,
    );
    deepEqual(useCases, ['ECS52', 'GCS38', 'ECS52', 'CS08', 'CS08', undefined, undefined]);
  });

  it('send a message direct only to a Device that holds the user’s certificate', () => {
    deepEqual(
      [
        after.route('ESME', 'IS').value,
        after.route('ESME', 'ED').value,
        after.route('ESME', 'OU').value,
        after.route('GSME', 'GS').value,
        after.route('GSME', 'GT').value,
        after.route('GSME', 'ED').value,
        after.route('CHF', 'IS').value,
        after.route('IHD', 'IS').value,
      ],
      ['direct', 'direct', 'acb', 'direct', 'direct', 'acb', 'acb', 'none'],
    );
  });

  it('read a printed row of Table 16.2 as it is printed', () => {
    deepEqual(after.eventBehaviours.get('8F72')?.value, {
      critical: true,
      mandated: 'Mandated',
      wanAlert: true,
      wanAlertType: 2,
      hanAlert: false,
      securityLog: true,
      eventLog: false,
      powerEventLog: false,
      alcsEventLog: false,
      sensitive: false,
      alwaysOn: true,
      remoteParty: 'Supplier',
    });
    deepEqual(after.eventBehaviours.get('8145')?.value, {
      mandated: 'Mandated',
      wanAlert: false,
      hanAlert: false,
      securityLog: false,
      eventLog: true,
      powerEventLog: false,
      alcsEventLog: false,
    });
    deepEqual(after.alertCodes.get('8016')?.value, {
      name: 'Over Current L2',
      configurableBy: ['NetworkOperatorESMEPolyPhase'],
    });
  });
});

describe('admission', () => {
  it('is a row for every status and request, known or not', () => {
    for (const status of smiStatuses) {
      for (const request of ['11.2', '8.2', '99.9']) {
        const row = after.admission(status, srv(request));
        expect(['admitted', 'refused', 'not stated'], row.id).to.include(row.value);
      }
    }
    expect(after.admission('Suspended', srv('99.9')).evidence, 'unknown request').to.equal('unverified');
  });

  it('looks at a Non-Device Request by itself and not by status', () => {
    expect(after.admission('Suspended', srv('8.4')).id, 'row').to.equal('non-device/8.4');
    expect(after.admission('Commissioned', srv('8.4')).id, 'row').to.equal('non-device/8.4');
  });
});

describe('rulebookAt', () => {
  it('refuses a day that the calendar doesn’t have', () => {
    expect(() => rulebookAt('2021-02-30' as never), 'not a day').to.throw(/day of the calendar/);
  });

  it('says where it knows nothing earlier or later', () => {
    expect(rulebookAt(isoDate('2015-01-01')).caveats, 'early').to.have.lengthOf(1);
    expect(rulebookAt(isoDate('2030-01-01')).caveats, 'late').to.have.lengthOf(1);
    expect(after.caveats, 'within').to.have.lengthOf(0);
  });

  it('tells the versions in force, and since when', () => {
    const told = (day: string) => versionsInWords(rulebookAt(isoDate(day)).versions);
    expect(told('2015-01-01'), 'before all').to.equal('document versions on this date are not in the sources read');
    expect(told('2021-11-03'), 'the day before').to.equal('GBCS 3.2, since 29 November 2020');
    expect(told('2021-11-04'), 'the day').to.match(/^GBCS 4\.1 draft 1 · DUIS 5\.0 · .* \(inferred\)$/);
    expect(told('2022-07-18'), 'a release that names none').to.match(
      /^GBCS 4\.1 · DUIS 5\.1, since 30 June 2022 \(inferred\); /,
    );
    expect(told('2025-11-06'), 'the last').to.match(/^GBCS 4\.4 · DUIS 5\.4, since 6 November 2025; CHTS /);
  });

  it('takes less than 5 ms, an admission included', () => {
    const times = Array.from({ length: 21 }, () => {
      const begun = performance.now();
      rulebookAt(isoDate('2021-11-04')).admission('Suspended', srv('11.2'));
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    expect(times[10], 'median of 21, in ms').to.be.lessThan(5);
  });
});
