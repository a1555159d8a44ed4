import type { Stimulus } from '../../link';
import { isoText } from '../../terms';

/** The image that a stimulus hands over, if it does. */
export function imageIn(stimulus: Stimulus): Uint8Array | undefined {
  return 'image' in stimulus ? stimulus.image : undefined;
}

/** What a person is told to do. @param file where the image lies, of a stimulus that has one */
export function instruction(device: string, stimulus: Stimulus, file = ''): string {
  switch (stimulus.kind) {
    case 'offer-image':
      return `Have the Communications Hub offer ${file} to ${device}, and wait until ${device} has fetched all of it`;
    case 'offer-corrupt-image':
      return `Have the Communications Hub offer ${file}, which is corrupt on purpose, to ${device}, and wait until ${device} has fetched all of it`;
    case 'power-cycle':
      return `Switch ${device} off, wait ten seconds, and switch it on`;
    case 'set-clock':
      return `Set the clock of ${device} to ${isoText(stimulus.to)}`;
    case 'set-register':
      return `Bring the Consumption Register of ${device} to ${stimulus.litres / 1000} m³`;
    case 'cause-event':
      return `Make event 0x${stimulus.event.toString(16).padStart(4, '0').toUpperCase()} happen to ${device}`;
    case 'press-button':
      return `Press ${stimulus.button} on ${device}`;
  }
}
