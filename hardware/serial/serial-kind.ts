import * as z from 'zod';
import { gfiLineFramer, octetStuffedFramer } from '../framing';
import { linkKind, sharedWire } from '../link/link-kind';
import { StreamLink } from '../stream/stream-link';
import { findPort, type PortSelector } from './find-port';
import { serialPortBinding } from './serial-port-binding';

const schema = z
  .strictObject({
    path: z.string().min(1).optional().describe('The port: /dev/serial/by-id/…, COM3'),
    usb: z
      .strictObject({ vendor: z.string(), product: z.string(), serial: z.string().optional() })
      .optional()
      .describe('The port by its adapter: vendor and product as four hex digits'),
    baudRate: z.int().min(300).max(4_000_000).default(115_200),
    flowControl: z.enum(['none', 'hardware']).default('none').describe('hardware: RTS and CTS'),
    framing: z
      .enum(['octet-stuffed', 'gfi'])
      .default('octet-stuffed')
      .describe('octet-stuffed: frames of the link protocol; gfi: text lines of GIT for Industry'),
  })
  .refine(
    ({ path: port, usb }) => (port === undefined) !== (usb === undefined),
    'give the port by path or by usb, one of them',
  );

/** A serial port of this machine. */
export const serialKind = linkKind({
  kind: 'serial',
  schema,
  link: ({ path, usb, baudRate, flowControl, framing }) => {
    const port: PortSelector = usb === undefined ? { path: path ?? '' } : withoutUndefined(usb);
    return {
      drives: framing !== 'gfi',
      oneWire: true,
      lease: { by: 'lock', what: 'Serial port', place: () => findPort(port) },
      doctor: `serial port ${path ?? `of the adapter ${usb?.vendor}:${usb?.product}`}, ${baudRate} Bd, ${framing}`,
      open: async ({ ports, role, at }) =>
        sharedWire(
          await StreamLink.open({
            binding: serialPortBinding({ port: at === undefined ? port : { path: at }, baudRate, flowControl }),
            framer: framing === 'gfi' ? gfiLineFramer() : octetStuffedFramer(),
            ports,
            role,
          }),
        ),
    };
  },
});

function withoutUndefined({
  vendor,
  product,
  serial,
}: {
  vendor: string;
  product: string;
  serial?: string | undefined;
}): PortSelector {
  return { vendor, product, ...(serial === undefined ? {} : { serial }) };
}
