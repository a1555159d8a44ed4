/** Writes an overlay to be filled in, and tells what a filled one does to the rules of a date. */
export { checkOverlay, type LaidRow, type OverlayCheck } from './check-overlay';
export { overlayTemplate } from './overlay-template';
