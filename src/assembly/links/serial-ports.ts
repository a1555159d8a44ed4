import { findPort, type PortSelector } from '../../../hardware';
import type { SerialSettings } from '../../bench';
import { ConfigError } from '../../terms';

/** Which port a bench file names. @throws ConfigError where it names none */
export function portSelectorOf({ path, usb }: Pick<SerialSettings, 'path' | 'usb'>): PortSelector {
  if (path !== undefined) {
    return { path };
  }
  if (usb === undefined) {
    throw new ConfigError({ code: 'MB-BENCH-LINK', message: 'A serial link names no port' });
  }
  const { vendor, product, serial } = usb;
  return { vendor, product, ...(serial === undefined ? {} : { serial }) };
}

/** Path of the port, whichever way the bench file names it. @throws LinkError where no such adapter is plugged in, or several are */
export function portPathOf(settings: Pick<SerialSettings, 'path' | 'usb'>): Promise<string> {
  return findPort(portSelectorOf(settings));
}
