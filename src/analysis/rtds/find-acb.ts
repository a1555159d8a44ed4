import { type Message, type PartyKeys, verifyMessage } from '../../gbcs';
import { type EntityId, entityId, type Signer } from '../../terms';

/** Stands for an access control broker that isn't known: no key is held for it. A MAC between Devices holds without. */
export const nobody = entityId('0000000000000000');

/**
 * The access control broker of a set of messages: the party whose private key-agreement key makes a Command's MAC hold.
 * GBCS messages don't name it.
 */
export function findAcb(messages: Iterable<Message>, keys: readonly PartyKeys[], signer: Signer): EntityId | undefined {
  const candidates = keys.filter(({ keyAgreement }) => keyAgreement?.privateKey !== undefined);
  for (const message of messages) {
    const { header, mac } = message;
    if (header.cra !== 'command' || mac === undefined || verifyMessage(message, signer, nobody).mac === 'held') {
      continue;
    }
    const found = candidates.find(({ party }) => verifyMessage(message, signer, party).mac === 'held');
    if (found !== undefined) {
      return found.party;
    }
  }
  return candidates[0]?.party;
}
