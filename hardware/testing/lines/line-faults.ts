import type { SeededChance } from '../seeded-chance';
import { lineNoise } from './line-noise';
import type { LineFault, Towards } from './line-relay';

const flag = 0x7e;

/** Each octet is flipped, lost or followed by a stray one, with that probability. */
export function noisyLine(chance: SeededChance, probability: number): LineFault {
  const noise = lineNoise(chance, probability);
  return (octets) => [{ octets: noise(octets) }];
}

/** Whole frames come twice, with that probability. */
export function doublingLine(chance: SeededChance, probability: number): LineFault {
  return byFrame((frame) => Array.from({ length: chance.happens(probability) ? 2 : 1 }, () => ({ octets: frame })));
}

/** Whole frames are held for so many milliseconds, with that probability, and what follows overtakes them. */
export function reorderingLine(chance: SeededChance, probability: number, milliseconds: number): LineFault {
  return byFrame((frame) =>
    chance.happens(probability) ? [{ octets: frame, after: milliseconds, overtaken: true }] : [{ octets: frame }],
  );
}

/** All octets are late, a few of them very late, and what follows waits behind them. */
export function slowLine(chance: SeededChance, milliseconds: number, probability: number, longest: number): LineFault {
  return (octets) => [{ octets, after: chance.happens(probability) ? longest : milliseconds }];
}

/** Lets so many octets more through to the bench, then nothing: the last frame arrives in part. */
export function cutAfter(octets: number, onCut: () => void): LineFault {
  let room = octets;
  return (chunk, towards) => {
    if (towards === 'far' || room === 0) {
      return room === 0 ? [] : [{ octets: chunk }];
    }
    const passing = chunk.subarray(0, room);
    room -= passing.length;
    if (room === 0) {
      onCut();
    }
    return [{ octets: passing }];
  };
}

function byFrame(fault: (frame: Uint8Array) => ReturnType<LineFault>): LineFault {
  const frames = { bench: frameCutter(), far: frameCutter() };
  return (octets: Uint8Array, towards: Towards) => frames[towards](octets).flatMap(fault);
}

/** Cuts octets behind each flag that ends a frame; what is between frames goes with the next one. */
function frameCutter(): (octets: Uint8Array) => readonly Uint8Array[] {
  let rest: number[] = [];
  return (octets) => {
    const whole: Uint8Array[] = [];
    for (const octet of octets) {
      rest.push(octet);
      if (octet === flag && rest.some((each) => each !== flag)) {
        whole.push(Uint8Array.from(rest));
        rest = [];
      }
    }
    return whole;
  };
}
