/** What people can do around a DCC, each a word under which several acts may stand. */
export const actCapabilities = [
  'arrange-users',
  'arrange-responsibility',
  'enrol-devices',
  'connect-devices',
  'associate-devices',
  'arrange-products-list',
  'arrange-smi-status',
  'undergo-transitions',
  'set-retries',
  'follow-rules',
  'submit-unchecked',
] as const;

/** What of a DCC can be looked at other than as a Service User. */
export const sightCapabilities = ['status-history', 'answer-counts', 'service-flags', 'response-deadlines'] as const;

export type ActCapability = (typeof actCapabilities)[number];

export type SightCapability = (typeof sightCapabilities)[number];

/** What a DCC may be able to do beyond serving its users. Every DCC serves its users. */
export type DccCapability = ActCapability | SightCapability;

export const dccCapabilities: readonly DccCapability[] = [...actCapabilities, ...sightCapabilities];
