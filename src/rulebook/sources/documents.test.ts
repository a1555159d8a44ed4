import { describe, it } from 'node:test';
import { expect } from 'chai';
import { documentInWords, documentOf, tableNames } from '../catalogue';
import { isDocumentId } from './documents';

describe('the document that settles a row', () => {
  it('is named for every table, or said to be none that is known', () => {
    for (const name of tableNames) {
      const document = documentOf(`${name}/any`);
      expect(isDocumentId(document), name).to.equal(true);
      expect(documentInWords(document), name).to.match(/^SEC |^no document is named/);
    }
  });

  it('is the one that the audit names', () => {
    const named = {
      'e5/Suspended/6.23': 'appendix-ad',
      'order/access-control': 'appendix-ad',
      'code/E5': 'appendix-ad',
      'dcc-alert-for/DeviceSuspended': 'appendix-ad',
      'transition/suspended': 'appendix-ac',
      'flag/gas/Suspended': 'appendix-x',
      'flag-set/electricity': 'appendix-x',
      'edge/flags-told-apart': 'appendix-x',
      'table-16.2/8F72': 'schedule-8',
      'table-28a/notes-column': 'schedule-8',
      'table-28c/rows': 'schedule-8',
      'device/replay': 'schedule-8',
      'firmware/same-version-again': 'schedule-8',
      'release/2021-11': 'none-named',
    };
    for (const [id, document] of Object.entries(named)) {
      expect(documentOf(id), id).to.equal(document);
    }
  });
});
