import { acceptsALowerCounter } from './accepts-a-lower-counter';
import { acceptsAWrongMac } from './accepts-a-wrong-mac';
import { acceptsAWrongSignature } from './accepts-a-wrong-signature';
import { activatesWrongImage } from './activates-wrong-image';
import { activationFails } from './activation-fails';
import { alertCounterConstant } from './alert-counter-constant';
import { alertLate } from './alert-late';
import { alertMaced } from './alert-maced';
import { alertToTheWrongParty } from './alert-to-the-wrong-party';
import { alertUnsigned } from './alert-unsigned';
import { alertWronglySigned } from './alert-wrongly-signed';
import { answersAStranger } from './answers-a-stranger';
import { biasedSignatures } from './biased-signatures';
import { divisorUnreadable } from './divisor-unreadable';
import { duplicate } from './duplicate';
import { executesAReplaySilently } from './executes-a-replay-silently';
import { executesAResponse } from './executes-a-response';
import { executesForAnotherDevice } from './executes-for-another-device';
import { executesWithoutAnswering } from './executes-without-answering';
import type { Fault } from './fault';
import { firmwareVersionUnreadable } from './firmware-version-unreadable';
import { forgetsCounters } from './forgets-counters';
import { goesByTheContent } from './goes-by-the-content';
import { ignoresEventConfiguration } from './ignores-event-configuration';
import { late } from './late';
import { malformed } from './malformed';
import { receiptWithWrongHash } from './receipt-with-wrong-hash';
import { repeatedSecret } from './repeated-secret';
import { replaysAccepted } from './replays-accepted';
import { reportsWrongEventConfiguration } from './reports-wrong-event-configuration';
import { reportsWrongRegister } from './reports-wrong-register';
import { responseLost } from './response-lost';
import { responseMaced } from './response-maced';
import { servesAnySlot } from './serves-any-slot';
import { silent } from './silent';
import { staleVersion } from './stale-version';
import { takesOctetsBehindTheEnd } from './takes-octets-behind-the-end';
import { takesWhatIsCutShort } from './takes-what-is-cut-short';
import { versionZero } from './version-zero';
import { wrongCounter } from './wrong-counter';
import { wrongMac } from './wrong-mac';
import { wrongSignature } from './wrong-signature';
import { wrongUseCase } from './wrong-use-case';

/** Every fault that can be switched on, by name. */
export const faults: ReadonlyMap<string, Fault> = new Map(
  [
    acceptsALowerCounter,
    acceptsAWrongMac,
    acceptsAWrongSignature,
    activatesWrongImage,
    activationFails,
    alertCounterConstant,
    alertLate,
    alertMaced,
    alertToTheWrongParty,
    alertUnsigned,
    alertWronglySigned,
    answersAStranger,
    biasedSignatures,
    divisorUnreadable,
    duplicate,
    executesAReplaySilently,
    executesAResponse,
    executesForAnotherDevice,
    executesWithoutAnswering,
    firmwareVersionUnreadable,
    forgetsCounters,
    goesByTheContent,
    ignoresEventConfiguration,
    late,
    malformed,
    receiptWithWrongHash,
    repeatedSecret,
    replaysAccepted,
    reportsWrongEventConfiguration,
    reportsWrongRegister,
    responseLost,
    responseMaced,
    servesAnySlot,
    silent,
    staleVersion,
    takesOctetsBehindTheEnd,
    takesWhatIsCutShort,
    versionZero,
    wrongCounter,
    wrongMac,
    wrongSignature,
    wrongUseCase,
  ].map((fault) => [fault.name, fault]),
);
