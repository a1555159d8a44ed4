import type { Evidence } from '../../terms';
import { type Row, row } from '../row';
import {
  besides,
  type Cited,
  duisSchema,
  duisTemplates,
  gbcs21Dissector,
  gbcs081,
  gbcsParser,
  gbcsSecondHand,
  generalKnowledge,
  mmcSchema,
  mp105Page,
  notFound,
  readFrom,
  referenceTestData,
} from '../sources/sources';

const verifiedFirst = 'stated for v0.8.1: verification precedes all processing';

type Line = readonly [key: string, value: string | readonly string[], evidence: Evidence, source: Cited, note?: string];

const lines: readonly Line[] = [
  ['11.2-answer', 'the version it runs: four octets', 'stated', [referenceTestData, besides(duisTemplates)]],
  [
    '11.2-failure',
    ['ECS52: no version', 'GCS38: status C0', 'CS08: version 00000000 with code 1'],
    'stated',
    referenceTestData,
  ],
  [
    '11.2-under-every-status',
    'the same answer, but for counters, times and signatures',
    'inferred',
    readFrom(mp105Page),
    'the Device does not know its SMI Status: the E5 check is the DCC’s',
  ],
  [
    '11.3-codes',
    ['0 Success', '1 No Image Held', '2 Hash Mismatch', '3 Activation Failure'],
    'stated',
    [gbcsParser, referenceTestData],
  ],
  [
    '11.3-version',
    'the version now running, in an error Response too',
    'stated',
    [referenceTestData, besides(gbcsParser)],
  ],
  ['11.3-sent-again', 'a non-zero code with the running version', 'inferred', readFrom(gbcsParser)],
  [
    '11.3-future-dated',
    'NULL at once; at the time, alert 8F66 or 8F67 in message 00CA with the version',
    'stated',
    referenceTestData,
  ],
  ['11.3-inner-counter', 'the Originator Counter inside equals the one in the header', 'stated', referenceTestData],
  [
    'firmware-alert',
    '8F72 or 8F1C with ManufacturerImageHash: 00CE from an ESME or a Communications Hub, 00CF from a GSME',
    'stated',
    [mmcSchema, gbcs21Dissector],
  ],
  ['8.1.1', 'sets the clock and raises alert 8F69', 'stated', [duisSchema, gbcsParser]],
  ['6.11', 'sets the clock', 'stated', [referenceTestData, besides(gbcsParser)]],
  ['6.2.10', 'r1 is the supplier’s set, r2 the network operator’s', 'stated', gbcsParser],
  [
    '6.22-mask',
    'bit i from the most significant one is the event whose code ends in 255 - i; change mask, then new value',
    'inferred',
    readFrom(referenceTestData, duisSchema),
  ],
  ['6.13', 'log entries of the span asked for', 'stated', referenceTestData],
  [
    '4.1.1',
    'the registers',
    'stated',
    referenceTestData,
    'of a GSME and a GPF; of an ESME (ECS17b) the test data hold no message',
  ],
  ['clock-statuses', ['0 reliable', '1 invalid', '2 unreliable'], 'stated', gbcsParser],
  [
    'response-header',
    'the Command’s counter and Message Code, originator and recipient exchanged',
    'stated',
    referenceTestData,
  ],
  [
    'response-protection',
    'a MAC on a non-critical Response, a signature on a critical one',
    'stated',
    referenceTestData,
  ],
  ['alert-header', 'a counter of the Device’s own', 'stated', referenceTestData],
  [
    'trust-slot',
    'a direct message from a party in none of its slots is refused',
    'inferred',
    readFrom(referenceTestData),
  ],
  ['replay', 'a counter not above the last one accepted gets no execution', 'unverified', generalKnowledge],
  [
    'wrong-slot',
    'no execution',
    'unverified',
    generalKnowledge,
    'a Command of a party that the Device knows, for which its use case is not meant',
  ],
  ['other-recipient', 'no execution', 'unverified', generalKnowledge, 'a Command that names another Device'],
  ['Response-for-a-Command', 'no execution', 'unverified', generalKnowledge],
  ['malformed', 'no execution', 'unverified', generalKnowledge, 'an octet short, or with one behind its end'],
  [
    'other-use-case',
    'no execution',
    'unverified',
    generalKnowledge,
    'the Message Code is of one use case, the content of another',
  ],
  ['wrong-MAC', 'no execution', 'inferred', readFrom(gbcs081), verifiedFirst],
  ['wrong-signature', 'no execution', 'inferred', readFrom(gbcs081), verifiedFirst],
  [
    '11.3-order',
    ['verification before all processing', '1 No Image Held', '2 Hash Mismatch'],
    'inferred',
    readFrom(gbcs081),
    'stated for v0.8.1: that no image is held is tested before the hash is compared',
  ],
  [
    '11.3-recorded',
    'a future-dated Command is recorded by hash, counter and time, and answered without outcome',
    'inferred',
    readFrom(gbcs081),
    'stated for v0.8.1',
  ],
  [
    'unknown-remote-party',
    'a Response to a remote party that it does not know goes through the access control broker',
    'inferred',
    readFrom(gbcsSecondHand),
  ],
  [
    'hundredths-FF',
    'not stated',
    'unverified',
    notFound,
    'DLMS lets hundredths of a second be FF, and meters send it; whether the GBCS allows it is open',
  ],
  ['one-execution', 'a byte-identical re-delivery gets no second execution', 'unverified', generalKnowledge],
  ['GSME-sleeps', 'wakes about every 30 minutes', 'unverified', generalKnowledge],
  ['GSME-for-itself', 'the GPF can’t answer GCS38, GCS28, GCS20r or CS06 for it', 'unverified', generalKnowledge],
];

/** What judges a Device: the Commands' outcome on the wire. */
export function deviceRows(): readonly Row<string | readonly string[]>[] {
  return lines.map(([key, value, evidence, source, note]) => row(`device/${key}`, value, evidence, source, note));
}
