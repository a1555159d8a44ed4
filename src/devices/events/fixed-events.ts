import type { TrustSlot } from '../trust-slots';

/** What a Device does on an event that nobody can configure. */
export interface FixedEvent {
  readonly log?: 'securityLog' | 'powerEventLog';
  /** Whom a generic Critical Alert goes to: the first of these whose slot is filled, or nobody. */
  readonly alert?: readonly TrustSlot[];
}

const someParty: readonly TrustSlot[] = ['supplier', 'wanProvider', 'accessControlBroker'];

/**
 * Events of codes 8Fxx, as shipped settings of one manufacturer's meters have them. Alerts with a layout of their own
 * (8F1C, 8F72, 8F66, 8F67) are sent by what raises them; 8F35's needs an outage's times and isn't sent.
 */
export const fixedEvents: ReadonlyMap<number, FixedEvent> = new Map<number, FixedEvent>([
  /** Firmware Verification Failed At Power On */
  [0x8f1b, { log: 'securityLog', alert: ['supplier', 'wanProvider'] }],
  /** Firmware Verification Failed */
  [0x8f1c, { log: 'securityLog' }],
  /** Integrity check of content or format of command failed */
  [0x8f1e, { log: 'securityLog', alert: someParty }],
  /** Supply Outage Restored */
  [0x8f35, { log: 'powerEventLog' }],
  /** Trusted Source Authentication Failure */
  [0x8f3d, { alert: someParty }],
  /** Unauthorised Communication Access attempted */
  [0x8f3e, { log: 'securityLog', alert: someParty }],
  /** Unauthorised Physical Access - Tamper Detect */
  [0x8f3f, { log: 'securityLog', alert: someParty }],
  /** Change in the executing firmware version */
  [0x8f43, { log: 'securityLog' }],
  /** Device joining succeeded */
  [0x8f49, { log: 'securityLog' }],
  /** Device Unjoining succeeded */
  [0x8f4b, { log: 'securityLog' }],
  /** Supply interrupted */
  [0x8f57, { log: 'powerEventLog' }],
  /** Device commissioned */
  [0x8f69, { alert: ['supplier'] }],
  /** Update Security Credentials */
  [0x8f70, { log: 'securityLog' }],
  /** Firmware Verification Successful */
  [0x8f72, { log: 'securityLog' }],
  /** Unauthorised Physical Access - Meter Cover Removed */
  [0x8f74, { log: 'securityLog', alert: ['supplier'] }],
  /** Unauthorised Physical Access - Terminal Cover Removed */
  [0x8f76, { log: 'securityLog', alert: ['supplier'] }],
]);
