import { findKeyFile, readKeyFile, replay } from '../../../analysis/rtds';
import { decodeMessage, encodeMessage, keySigner, publishedVector, verifyMessage } from '../../../gbcs';
import { ConfigError, entityId } from '../../../terms';

/** What came of octets that neither end of the bench made: both ends share keys, MACs and encodings, so neither can prove them. */
export interface ReferenceResult {
  readonly name: string;
  /** What was checked, in words. */
  readonly told: string;
  readonly failures: readonly string[];
}

/** @param rtds the folder that `RTDS_DIR` names, where it is set */
export function referenceResults(rtds: string | undefined): readonly ReferenceResult[] {
  return [gbcsVector(), ...(rtds === undefined || rtds === '' ? [] : [testDataSet(rtds)])];
}

/** GBCS section 18.4: MAC and signature hold, and neither does with a bit turned. */
function gbcsVector(): ReferenceResult {
  const { octets, supplierKeys, deviceKeys, brokerPoint } = publishedVector;
  const broker = entityId('0000000000000ACB');
  const signer = keySigner([supplierKeys, deviceKeys, { party: broker, keyAgreement: { publicKey: brokerPoint } }]);
  const message = decodeMessage(octets);
  const turned = (place: number) => decodeMessage(octets.with(place, (octets[place] ?? 0) ^ 1));
  const says = (what: string, holds: boolean) => (holds ? [] : [what]);
  const sound = verifyMessage(message, signer, broker);
  const signature = verifyMessage(turned(message.signature?.byteOffset ?? 0), signer, broker).signature;
  const { mac } = verifyMessage(turned(octets.length - 1), signer, broker);
  return {
    name: 'GBCS 18.4',
    told: 'a published Command encodes to its own octets; its MAC and signature hold, and neither with a bit turned',
    failures: [
      ...says('it encodes to other octets', Buffer.from(encodeMessage(message)).equals(octets)),
      ...says(`its MAC: ${sound.mac}`, sound.mac === 'held'),
      ...says(`its signature: ${sound.signature}`, sound.signature === 'held'),
      ...says('its signature holds with a bit turned', signature !== 'held'),
      ...says('its MAC holds with a bit turned', mac !== 'held'),
    ],
  };
}

/** @throws ConfigError where there are no messages */
function testDataSet(folder: string): ReferenceResult {
  const keys = findKeyFile(folder);
  const { messages, checks, failures } = replay(folder, { keys: keys === undefined ? [] : readKeyFile(keys) });
  if (messages === 0) {
    throw new ConfigError({
      code: 'MB-PROVE-RTDS',
      message: `RTDS_DIR: ${folder}: no file …_GBCS.HEX in it or below`,
      next: "Have it name the folder of the DCC's Reference Test Data Set, or leave it away",
    });
  }
  const passed = Object.entries(checks).map(([name, check]) => `${name} ${check.passed} of ${check.of}`);
  return {
    name: 'RTDS',
    told: `${messages} messages: ${passed.join(', ')}`,
    failures: failures.map(({ check, file, detail }) => `${check}: ${file}: ${detail}`),
  };
}
