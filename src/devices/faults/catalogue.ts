import { activatesWrongImage } from './activates-wrong-image';
import { activationFails } from './activation-fails';
import { answersAStranger } from './answers-a-stranger';
import { biasedSignatures } from './biased-signatures';
import { divisorUnreadable } from './divisor-unreadable';
import { duplicate } from './duplicate';
import type { Fault } from './fault';
import { firmwareVersionUnreadable } from './firmware-version-unreadable';
import { ignoresEventConfiguration } from './ignores-event-configuration';
import { late } from './late';
import { malformed } from './malformed';
import { receiptWithWrongHash } from './receipt-with-wrong-hash';
import { repeatedSecret } from './repeated-secret';
import { replaysAccepted } from './replays-accepted';
import { reportsWrongEventConfiguration } from './reports-wrong-event-configuration';
import { reportsWrongRegister } from './reports-wrong-register';
import { responseLost } from './response-lost';
import { silent } from './silent';
import { staleVersion } from './stale-version';
import { versionZero } from './version-zero';
import { wrongCounter } from './wrong-counter';
import { wrongMac } from './wrong-mac';
import { wrongSignature } from './wrong-signature';
import { wrongUseCase } from './wrong-use-case';

/** Every fault that can be switched on, by name. */
export const faults: ReadonlyMap<string, Fault> = new Map(
  [
    activatesWrongImage,
    activationFails,
    answersAStranger,
    biasedSignatures,
    divisorUnreadable,
    duplicate,
    firmwareVersionUnreadable,
    ignoresEventConfiguration,
    late,
    malformed,
    receiptWithWrongHash,
    repeatedSecret,
    replaysAccepted,
    reportsWrongEventConfiguration,
    reportsWrongRegister,
    responseLost,
    silent,
    staleVersion,
    versionZero,
    wrongCounter,
    wrongMac,
    wrongSignature,
    wrongUseCase,
  ].map((fault) => [fault.name, fault]),
);
