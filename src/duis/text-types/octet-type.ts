import { fromHex, toHex } from '../../terms';
import { checked, collapsed, type TextType } from './text-type';

/** Hex octets, from `least` to `most` of them. */
export function hex(least: number, most: number): TextType<Uint8Array> {
  return checked({
    expected: `${least === most ? least : `${least} to ${most}`} octets in hex`,
    read(text) {
      const octets = fromHex(collapsed(text));
      return octets !== undefined && octets.length >= least && octets.length <= most ? octets : undefined;
    },
    write: toHex,
  });
}

/** GBCS codes of two octets, as four upper-case hex digits. */
export const hexCode: TextType<string> = checked({
  expected: 'four hex digits',
  read(text) {
    const plain = collapsed(text).toUpperCase();
    return /^[0-9A-F]{4}$/.test(plain) ? plain : undefined;
  },
  write: (value) => value,
});

/** Octets in base64, at most `most` of them. */
export function base64(most = Number.POSITIVE_INFINITY): TextType<Uint8Array> {
  return {
    expected: most === Number.POSITIVE_INFINITY ? 'base64' : `at most ${most} octets in base64`,
    read(text) {
      const plain = text.replace(/[ \t\n\r]+/g, '');
      const octets = Buffer.from(plain, 'base64');
      return octets.toString('base64') === plain && octets.length <= most ? new Uint8Array(octets) : undefined;
    },
    write: (octets) =>
      octets.length <= most
        ? Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('base64')
        : undefined,
  };
}
