import { firmwareVersion } from '../../terms';
import type { Fault } from './fault';
import { answerRead } from './version-answers';

const version = firmwareVersion('00000000');

/** SR11.2 succeeds and tells a version that no firmware has. */
export const versionZero: Fault = {
  name: 'version 00000000',
  standsFor: 'A Device answers SR11.2 before it has read its version, and sends the empty value as a success.',
  violates: [
    'MP129-R3',
    'BASE-11.2-DEVICE',
    'BASE-11.3-DEVICE',
    'BASE-11.3-FUTURE-DATED',
    'BASE-GBCS-FORM',
    'BASE-GBCS-MAC',
    'BASE-GBCS-RECIPIENT',
    'BASE-GBCS-REPLAY',
    'BASE-GBCS-ROLE',
    'BASE-GBCS-SIGNATURE',
    'BASE-GSME-ITSELF',
    'MP105-R7',
  ],
  handle: (behaviour, command, device) =>
    answerRead(behaviour, command, { result: 'success', version }) ?? behaviour.handle(command, device),
};
