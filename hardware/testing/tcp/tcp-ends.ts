import { octetStuffedFramer } from '../../framing';
import { wallTimers } from '../../link/wall-timers';
import { StreamLink, type StreamLinkOptions } from '../../stream/stream-link';
import { tcpBinding } from '../../tcp/tcp-binding';
import { TcpListener } from '../../tcp/tcp-listener';
import { type RecordedPorts, recordedPorts } from '../link-ports';

type Tuning = Partial<Omit<StreamLinkOptions, 'binding' | 'ports' | 'role'>>;

export interface TcpEnd extends AsyncDisposable {
  readonly link: StreamLink;
  readonly ports: RecordedPorts;
  /** What came, as text, in order. */
  readonly arrived: string[];
}

const host = '127.0.0.1';
let benches = 100;

/** A bench that connects to a port of this machine. */
export async function tcpBench(port: number, tuning: Tuning = {}): Promise<TcpEnd> {
  // A session of its own each time, as two runs have.
  const ports = recordedPorts(wallTimers, ++benches);
  const binding = tcpBinding({ host, port, timers: wallTimers });
  return end(await StreamLink.open({ framer: octetStuffedFramer(), retryEvery: 20, ...tuning, binding, ports }), ports);
}

/** A Device's end that listens, on a port of its own unless one is given. */
export async function tcpDevice(
  tuning: Tuning & { readonly port?: number } = {},
): Promise<TcpEnd & { readonly port: number }> {
  const { port = 0, ...rest } = tuning;
  const ports = recordedPorts(wallTimers, 2);
  const binding = new TcpListener({ host, port, timers: wallTimers });
  const link = await StreamLink.open({
    framer: octetStuffedFramer(),
    retryEvery: 20,
    ...rest,
    binding,
    ports,
    role: 'device',
  });
  return { ...end(link, ports), port: binding.port ?? port };
}

function end(link: StreamLink, ports: RecordedPorts): TcpEnd {
  const arrived: string[] = [];
  link.onMessage((message) => arrived.push(Buffer.from(message).toString('latin1')));
  return { link, ports, arrived, [Symbol.asyncDispose]: () => link.close() };
}
