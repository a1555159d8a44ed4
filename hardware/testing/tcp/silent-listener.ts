import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

const script = `
const { parentPort } = require('node:worker_threads');
const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  // From here on nothing is accepted.
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
});
`;

/** A port at which nothing answers, as of a machine that is off: it listens, and its queue is full. */
export async function silentListener(): Promise<AsyncDisposable & { readonly port: number }> {
  const worker = new Worker(script, { eval: true });
  const [port] = await once(worker, 'message');
  const fillers = Array.from({ length: 4 }, () =>
    connect({ port: Number(port), host: '127.0.0.1' }).on('error', () => undefined),
  );
  await Promise.all(fillers.slice(0, 2).map((filler) => once(filler, 'connect')));
  return {
    port: Number(port),
    async [Symbol.asyncDispose]() {
      for (const filler of fillers) {
        filler.destroy();
      }
      await worker.terminate();
    },
  };
}
