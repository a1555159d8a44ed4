/**
 * The one port between the DCC and a Device: whole GBCS messages as bytes. Its in-memory form, the tap that keeps
 * what passed, and the back channel for what isn't a message.
 */
export * from './backchannel';
export * from './device-link';
export * from './local-port';
export * from './memory-link';
export * from './tapped-link';
