/** The public pages, schemas and test sets that rows cite, in readable words. */

const sec = 'smartenergycodecompany.co.uk';

export const mp105Page = `MP105 page, ${sec}/modifications/sending-sr11-2-to-devices-in-suspended-state/`;
export const mp150Page = `MP150 page, ${sec}/modifications/removing-table-28c-from-the-gbcs/`;
export const mp077Page = `MP077 page, ${sec}/modifications/dcc-service-flagging/`;
export const xrn5142Page =
  'XRN5142 page, xoserve.com/change/customer-change-register/xrn-5142-new-allowable-values-for-dcc-service-flag-in-dxi-file-from-dcc/';
export const mp090Page = `MP090 page, ${sec}/modifications/incorporation-of-non-gbcs-non-mandated-alerts-into-the-sec/`;
export const secmp0007Page = `SECMP0007 page, ${sec}/modifications/firmware-updates-to-ihds-and-ppmids/`;
export const secmp0007Approach = `SECMP0007 implementation approach (30 March 2021), ${sec}/latest-news/secmp0007-firmware-updates-to-ihds-and-ppmids-implementation-approach/`;
export const november2021Targeted = `November 2021 SEC Release page as of 26 February 2021, ${sec}/november-2021-sec-release/`;
export const november2021Implemented = `November 2021 SEC Release page, "Implemented" list, ${sec}/november-2021-sec-release/`;
export const june2021Page = `June 2021 SEC Release pages, ${sec}/tag/june-2021-sec-release/`;
export const june2022Page = `SEC v61.0 news, ${sec}/latest-news/sec-v61-0-published-for-the-june-2022-sec-release-and-to-support-the-ecos-arrangements/`;
export const november2020Page = `SEC v27.0 news, ${sec}/latest-news/sec-v27-0-published-for-the-november-2020-sec-release/`;
export const november2019Page = `November 2019 SEC Release page, ${sec}/november-2019-sec-release/`;
export const november2022Page = `November 2022 SEC Release pages, ${sec}`;
export const mp099Page = `MP099 page, ${sec}/modifications/incorporation-of-multiple-issue-resolution-proposals-into-the-sec-batch-4/`;
export const mp178Page = `MP178 page, ${sec}/modifications/removing-dsp-validation-against-the-smi-join-status-for-sr8-8-x/`;
export const panelNotice = `SEC Panel notice of 25 May 2018 (GBCS v1.1), ${sec}`;

export const inventoryGlossary = `SEC glossary, ${sec}/glossary/smart-metering-inventory/`;
export const commissionedGlossary = `SEC glossary, ${sec}/glossary/commissioned/`;

export const duisSchema = 'DUIS XML Schema V5.0 to V5.4, github.com/SmartDCCInnovation/dccboxed-signing-tool';
export const mmcSchema = 'MMC XML Schema V5.0 to V5.4, github.com/SmartDCCInnovation/dccboxed-signing-tool';
export const requestMatrix =
  "DUIS request matrix (the DCC's present one), github.com/SmartDCCInnovation/duis-parser src/duis-request-matrix.json";
export const duisTemplates = 'DUIS templates and GBCS mapping table, github.com/SmartDCCInnovation/duis-templates';
export const duisParserTests = 'test fixtures of github.com/SmartDCCInnovation/duis-parser';
export const gbcsParser = 'names and types in github.com/SmartDCCInnovation/gbcs-parser (src/util.ts, asn1.ts)';
export const referenceTestData =
  'DCC Reference Test Data Set 4.5.0, github.com/SmartDCCInnovation/gbcs-parser test/rtds';
export const responseCodeList =
  "an individual's transcription of the DUIS response codes, iananthony3000.wixsite.com/smets2reference-1/copy-of-esme-sr-list";
export const aclara1400 =
  'Aclara SGM1400 manual, event code appendix, manualshive.com/en/manual/aclara/sgm1400-series/458202';
export const aclara1430 =
  'Aclara SGM1430-B manual, event code appendix, manualshive.com/ru/manual/aclara/sgm1430-b/458203';
export const rfc6979 = 'RFC 6979 section 2.4, rfc-editor.org/rfc/rfc6979';
export const gbcsPython = 'gbcs.py citing GBCS 11.2.2 to 11.2.4, github.com/HenryGiraldo/gbcs';

/** Nothing public was found: what people of the field take for granted, and no more than that. */
export const generalKnowledge = 'no public source found: general knowledge of the field';
/** Follows from sources named in the note or beside it, by our own reasoning. */
export const notFound = 'no public source found';

/** A conclusion of ours from a source: the source, and that it is our reading. */
export function readFrom(source: string): string {
  return `our reading of: ${source}`;
}
