import { type AttributeRead, gcs13a, type Message, openSealed } from '../../gbcs';
import { type EntityId, MeterbenchError, messageCodeText, type Signer } from '../../terms';

const cubicMetres = 1;

/**
 * The Consumption Register in an answer to SR4.1.1: `12.345 m³`, or in words why it isn't told. The party that asked opens
 * what is encrypted for it.
 *
 * @throws CodecError where it isn't as GCS13a has it
 */
export function consumptionIn({ header, content }: Message, signerFor: (party: EntityId) => Signer): string {
  const { messageCode, originatorCounter } = header;
  if (messageCode !== gcs13a.code) {
    throw new MeterbenchError({
      code: 'MB-BENCH-USE-CASE',
      blame: 'device',
      message: `The Response is of use case ${messageCodeText(messageCode)}, not one that a gas meter tells its registers by`,
    });
  }
  const party = header.supplementaryRemoteParty ?? header.recipient;
  const plaintext = openSealed(header, gcs13a.response.decode(content, originatorCounter), signerFor(party));
  if (plaintext === undefined) {
    throw new MeterbenchError({
      code: 'MB-BENCH-NO-KEY',
      blame: 'config',
      message: `No key-agreement keys to open what is encrypted for ${party}`,
      next: 'Give the bench the key-agreement key of that party and the certificate of the Device',
    });
  }
  if (plaintext === false) {
    return `encrypted, and doesn't open for ${party}`;
  }
  const { divisor, multiplier, unit, delivered } = gcs13a.part.decode(plaintext, originatorCounter);
  if ('status' in divisor || 'status' in multiplier || 'status' in unit || 'status' in delivered) {
    return Object.entries<AttributeRead>({ divisor, multiplier, unit, delivered }).flatMap(withoutValue).join(', ');
  }
  const amount = (delivered.value * multiplier.value) / divisor.value;
  return `${amount} ${unit.value === cubicMetres ? 'm³' : `of unit ${unit.value}`}`;
}

const withoutValue = ([name, read]: [string, AttributeRead]): readonly string[] =>
  'status' in read ? [`${name}: status ${read.status.toString(16).toUpperCase()}`] : [];
