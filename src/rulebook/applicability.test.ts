import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate, type Scope } from '../terms';
import type { DeclaredVersions } from './applicability';
import { rulebookAt } from './dated-rulebook';

function reason(id: string, date: string, scope: Scope = 'implemented', declared?: DeclaredVersions): string {
  const book = rulebookAt(isoDate(date), { scope });
  const requirement = book.requirement(id);
  if (requirement === undefined) {
    return 'unknown';
  }
  const answer = book.applies(requirement, declared);
  return answer.applies ? 'applies' : answer.reason;
}

describe('a requirement applies', () => {
  it('until its last day and not on the day after', () => {
    expect(reason('MP105-R1', '2021-11-03'), 'the day before').to.equal('applies');
    expect(reason('MP105-R1', '2021-11-04'), 'the day').to.equal(
      'MP105-R1 held until 4 November 2021; the rules date is 2021-11-04',
    );
  });

  it('from its first day and not on the day before', () => {
    expect(reason('MP105-R2', '2021-11-03'), 'the day before').to.equal(
      'MP105-R2 holds from 4 November 2021; the rules date is 2021-11-03',
    );
    expect(reason('MP105-R2', '2021-11-04'), 'the day').to.equal('applies');
  });

  it('on any date where it has none', () => {
    expect(reason('MP105-R7', '2015-01-01'), 'early').to.equal('applies');
    expect(reason('BASE-AC-E5', '2030-01-01'), 'late').to.equal('applies');
  });

  it('in a scope that its Modification is in', () => {
    expect(reason('MP129-R1', '2021-11-04', 'targeted'), 'targeted').to.equal('applies');
    expect(reason('MP129-R1', '2021-11-04'), 'implemented').to.equal(
      'MP129 was targeted in February 2021 and was not found in what went live; the scope is implemented',
    );
    expect(reason('MP157-R2', '2021-11-04', 'targeted'), 'not listed').to.equal(
      'MP157 was not on the February 2021 page; the scope is targeted',
    );
  });

  it('to a Device and a hub of the versions it waits for', () => {
    expect(reason('MP090-R3', '2021-11-04', 'implemented', { gbcs: '4.1' }), '4.1').to.equal('applies');
    expect(reason('MP090-R3', '2021-11-04', 'implemented', { gbcs: '4.1 draft 1' }), 'draft').to.equal('applies');
    expect(reason('MP090-R3', '2021-11-04', 'implemented', { gbcs: 'v10.0' }), '10.0').to.equal('applies');
    expect(reason('MP090-R3', '2021-11-04', 'implemented', { gbcs: '3.2' }), '3.2').to.equal(
      'MP090-R3 holds from GBCS 4.1; the Device declares 3.2',
    );
    expect(reason('SECMP0007-R6', '2022-06-30', 'implemented', { gbcs: '4.1' }), 'no hub').to.equal(
      'SECMP0007-R6 holds from CHTS 1.5; the Communications Hub declares no version',
    );
    expect(reason('SECMP0007-R6', '2022-06-30', 'implemented', { gbcs: '4.1', chts: '1.4' }), 'old hub').to.include(
      'the Communications Hub declares 1.4',
    );
    expect(reason('SECMP0007-R6', '2022-06-30'), 'nothing declared').to.equal('applies');
  });
});
