import { sequence, text } from '../elements/element-content';
import { one } from '../elements/particle';
import { base64 } from '../text-types/octet-type';
import { type ExecutionDateTime, executionDateTime } from './firmware';

/** The second half of a critical exchange: the Pre-Command that the DCC made, now with the User's signature. */
export interface SignedPreCommand {
  readonly kind: 'signedPreCommand';
  readonly executionDateTime?: ExecutionDateTime;
  readonly gbcsPayload: Uint8Array;
}

export const signedPreCommand = sequence<Omit<SignedPreCommand, 'kind'>>({
  executionDateTime,
  gbcsPayload: one('GBCSPayload', text(base64())),
});
