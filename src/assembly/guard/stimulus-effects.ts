import type { StimulusKind } from '../../link';
import type { Alteration } from '../../terms';

/** What is done to a Device otherwise than by a message alters it, each in its way. */
export const stimulusEffects: Readonly<Record<StimulusKind, Alteration>> = {
  'offer-image': 'offer-image',
  'offer-corrupt-image': 'offer-image',
  'power-cycle': 'power-cycle',
  'set-clock': 'set-clock',
  'set-register': 'set-register',
  'cause-event': 'cause-event',
  'press-button': 'press-button',
};
