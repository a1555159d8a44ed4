import { lookup } from 'node:dns/promises';
import * as z from 'zod';
import { ConfigError } from '../../src/terms';
import { gfiLineFramer, octetStuffedFramer } from '../framing';
import { linkKind, sharedWire } from '../link/link-kind';
import { StreamLink } from '../stream/stream-link';
import { type TcpAddress, tcpName } from './tcp-address';
import { tcpBinding } from './tcp-binding';
import { TcpListener } from './tcp-listener';

const schema = z.strictObject({
  host: z
    .string()
    .regex(/^(?:[^\s/[\]:]+|[\dA-Fa-f.]*(?::[\dA-Fa-f.]*){2,})$/, 'expected a name or an address, without port')
    .describe('Of the device server or gateway: its name or address'),
  port: z.int().min(1).max(65_535).describe("Its raw port: not telnet's, RFC 2217's or one with TLS"),
  framing: z
    .enum(['rfc1662', 'gfi'])
    .default('rfc1662')
    .describe('rfc1662: frames of the link protocol; gfi: text lines of GIT for Industry'),
  keepAlive: z.boolean().default(true).describe('Whether a silent far end is asked for signs of life, after 10 s'),
  connectWithin: z.number().positive().max(600).default(10).describe('Seconds for one attempt to connect'),
});

/** A far end that listens on a network: a serial device server, ser2net, a gateway, GFI's socket. An emulator listens in its place. */
export const tcpKind = linkKind({
  kind: 'tcp',
  schema,
  link: ({ host, port, framing, keepAlive, connectWithin }) => ({
    drives: framing !== 'gfi',
    oneWire: true,
    lease: { by: 'lock', what: 'Connection', place: () => placeOf({ host, port }) },
    doctor: `${tcpName({ host, port })}, ${framing}`,
    open: async ({ ports, role, at }) => {
      const { timers } = ports;
      const address = at === undefined ? { host, port } : addressIn(at);
      return sharedWire(
        await StreamLink.open({
          binding:
            role === 'bench'
              ? tcpBinding({ ...address, timers, keepAlive, connectWithin: connectWithin * 1000 })
              : new TcpListener({ ...address, timers, keepAlive }),
          framer: framing === 'gfi' ? gfiLineFramer() : octetStuffedFramer(),
          ports,
          role,
        }),
      );
    },
  }),
});

/** One port has one lock, by whichever of its host's names it is called. */
async function placeOf({ host, port }: TcpAddress): Promise<string> {
  // A name that nobody knows is told by the connection, and better.
  const address = await lookup(host, { verbatim: false }).then(
    (found) => found.address,
    () => host,
  );
  return tcpName({ host: address, port });
}

/** @throws ConfigError */
function addressIn(text: string): TcpAddress {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^\s:]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined || Number(port) > 65_535) {
    throw new ConfigError({
      code: 'MB-TCP-ADDRESS',
      message: `${JSON.stringify(text)} is no place to listen at`,
      next: 'Write HOST:PORT, such as 127.0.0.1:4059',
    });
  }
  return { host, port: Number(port) };
}
