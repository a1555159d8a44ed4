import type { AccessCheck } from './check';

/** Command Variants of a Signed Pre-Command; every other goes with a Request that says what is wanted. */
const signed: readonly number[] = [5, 6, 7];

/** The Command Variant isn't one for that Service Reference, or not for what the Request's Body is. */
export const e12: AccessCheck = {
  code: 'E12',
  refuses: ({ request: { commandVariant, body }, serviceRequest }) =>
    (serviceRequest !== undefined && !serviceRequest.commandVariants.includes(commandVariant)) ||
    signed.includes(commandVariant) !== (body.kind === 'signedPreCommand'),
};
