import { isoDate } from '../../terms';
import type { Source, SourceClass } from './source';

export { besides, type Cited, partOf, readFrom, type Source, sourcesOf, textOf } from './source';

/** The pages, schemas and test sets that rows cite, each with its class and, where it has one, the day from which it speaks. */
const sec = 'smartenergycodecompany.co.uk';

function primary(text: string, from?: string): Source {
  return source(text, 'primary', from);
}
function secondary(text: string, from?: string): Source {
  return source(text, 'secondary', from);
}
function source(text: string, sourceClass: SourceClass, from?: string): Source {
  return { text, class: sourceClass, ...(from === undefined ? {} : { from: isoDate(from) }) };
}

/** The page of a Modification speaks of what was so when it was raised, and of what it changes. */
export const mp105Page = primary(
  `MP105 page, ${sec}/modifications/sending-sr11-2-to-devices-in-suspended-state/`,
  '2019-12-18',
);
export const mp150Page = primary(`MP150 page, ${sec}/modifications/removing-table-28c-from-the-gbcs/`, '2021-01-27');
export const mp077Page = primary(`MP077 page, ${sec}/modifications/dcc-service-flagging/`, '2019-06-07');
export const mp090Page = primary(
  `MP090 page, ${sec}/modifications/incorporation-of-non-gbcs-non-mandated-alerts-into-the-sec/`,
  '2019-10-16',
);
export const secmp0007Page = primary(
  `SECMP0007 page, ${sec}/modifications/firmware-updates-to-ihds-and-ppmids/`,
  '2016-03-01',
);
export const xrn5142Page = primary(
  'XRN5142 page, xoserve.com/change/customer-change-register/xrn-5142-new-allowable-values-for-dcc-service-flag-in-dxi-file-from-dcc/',
);
export const secmp0007Approach = primary(
  `SECMP0007 implementation approach (30 March 2021), ${sec}/latest-news/secmp0007-firmware-updates-to-ihds-and-ppmids-implementation-approach/`,
);
export const november2021Targeted = primary(
  `November 2021 SEC Release page as of 26 February 2021, ${sec}/november-2021-sec-release/`,
);
export const november2021Implemented = primary(
  `November 2021 SEC Release page, "Implemented" list, ${sec}/november-2021-sec-release/`,
);
export const june2021Page = primary(`June 2021 SEC Release pages, ${sec}/tag/june-2021-sec-release/`);
export const june2022Page = primary(
  `SEC v61.0 news, ${sec}/latest-news/sec-v61-0-published-for-the-june-2022-sec-release-and-to-support-the-ecos-arrangements/`,
);
export const november2020Page = primary(
  `SEC v27.0 news, ${sec}/latest-news/sec-v27-0-published-for-the-november-2020-sec-release/`,
);
export const november2019Page = primary(`November 2019 SEC Release page, ${sec}/november-2019-sec-release/`);
export const mp099Page = primary(
  `MP099 page, ${sec}/modifications/incorporation-of-multiple-issue-resolution-proposals-into-the-sec-batch-4/`,
);
export const mp178Page = primary(
  `MP178 page, ${sec}/modifications/removing-dsp-validation-against-the-smi-join-status-for-sr8-8-x/`,
);
export const mp121Page = primary(`MP121 page, ${sec}`);
export const mp131InNovember2020 = primary(
  `MP131 (defaults of ECS37), amending Table 28d of GBCS v3.2, ${sec}`,
  '2020-11-29',
);
export const duis53Published = primary(`DUIS v5.3 (Appendix AD) of 18 March 2025, ${sec}`, '2025-03-18');
export const duis54Published = primary(`DUIS v5.4 and MMC v5.4 of 6 November 2025, ${sec}`, '2025-11-06');
export const appendixXWords = primary(
  'the definition of the DCC Service Flag in SEC Appendix X: whether a Smart Metering System is Enrolled, Suspended or Withdrawn',
);
/** A search finds what it finds: that nothing came up is no statement of the Code. */
export const searchOfNovember2026 = primary(
  `pages of ${sec}, searched on 27 November 2026 for later changes of E5, SR11.2 or SR11.3 for Suspended Devices`,
);
export const laterReleases = (what: string) => primary(`${what}, ${sec}`);
export const gbcs081 = primary('GBCS v0.8.1, use case CS06');
export const panelNotice = primary(`SEC Panel notice of 25 May 2018 (GBCS v1.1), ${sec}`, '2018-05-25');

export const inventoryGlossary = primary(`SEC glossary, ${sec}/glossary/smart-metering-inventory/`);
export const commissionedGlossary = primary(`SEC glossary, ${sec}/glossary/commissioned/`);

/** The oldest of the schemas is of February 2021. */
export const duisSchema = primary(
  'DUIS XML Schema V5.0 to V5.4, github.com/SmartDCCInnovation/dccboxed-signing-tool',
  '2021-02-01',
);
export const mmcSchema = primary(
  'MMC XML Schema V5.0 to V5.4, github.com/SmartDCCInnovation/dccboxed-signing-tool',
  '2021-02-01',
);
export const requestMatrix = secondary(
  'DUIS request matrix (undated), github.com/SmartDCCInnovation/duis-parser src/duis-request-matrix.json',
);
export const duisTemplates = secondary(
  'DUIS templates and GBCS mapping table, github.com/SmartDCCInnovation/duis-templates',
);
export const duisParserTests = secondary('test fixtures of github.com/SmartDCCInnovation/duis-parser');
export const gbcsParser = secondary(
  'names and types in github.com/SmartDCCInnovation/gbcs-parser (src/util.ts, asn1.ts)',
);
export const referenceTestData = source(
  'DCC Reference Test Data Set 4.5.0, github.com/SmartDCCInnovation/gbcs-parser test/rtds',
  'test data',
);
export const responseCodeList = secondary(
  "an individual's transcription of the DUIS response codes, iananthony3000.wixsite.com/smets2reference-1/copy-of-esme-sr-list",
);
export const aclara1400 = secondary(
  'Aclara SGM1400 manual, event code appendix, manualshive.com/en/manual/aclara/sgm1400-series/458202',
);
export const aclara1430 = secondary(
  'Aclara SGM1430-B manual, event code appendix, manualshive.com/ru/manual/aclara/sgm1430-b/458203',
);
export const rfc6979 = secondary('RFC 6979 section 2.4, rfc-editor.org/rfc/rfc6979');
/** Another programme's document about the same data item. */
export const mhhsCatalogue = secondary(
  'MHHS data catalogue, item DI-025 (A Active, I Installed Not Commissioned, N Non-Active)',
);
/** Its names are those of GBCS v2.1, which it cites; in Wireshark 3.0.0 of February 2019. */
export const gbcs21Dissector = secondary("Wireshark 3.0.0's GBCS dissector, citing GBCS v2.1", '2019-02-01');
export const honeywellAs302p = secondary('Honeywell AS302P manual of 23 May 2019', '2019-05-23');
/** What a third party read in DUIS v5.3 and in the GBCS. */
export const duis53SecondHand = secondary("a third party's reading of DUIS v5.3", '2025-03-18');
export const targetTimesSecondHand = secondary("a third party's reading of SEC Appendix E");
export const gbcsSecondHand = secondary("a third party's reading of the GBCS");
export const gbcsPython = secondary('gbcs.py citing GBCS 11.2.2 to 11.2.4, github.com/HenryGiraldo/gbcs');

/** Nothing that was read says so: what people of the field take for granted, and no more than that. */
export const generalKnowledge = source('not in the sources read: general knowledge of the field', 'general knowledge');
export const notFound = source('not in the sources read', 'general knowledge');
