/** How frames are marked on a serial line: one `Framer`, two framings behind it. */
export * from './framer';
export { gfiLineFramer } from './gfi-line-framer';
export { type OctetStuffing, octetStuffedFramer } from './octet-stuffed-framer';
export * from './ota-block';
export * from './wire-frame';
