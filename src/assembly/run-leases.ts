import { hostname, userInfo } from 'node:os';
import { Listeners, type WireLink } from '../../hardware';
import {
  type BenchFile,
  declaredLink,
  type Lease,
  type LeaseError,
  leaseOn,
  realChance,
  realTime,
  takeFarLease,
  takePortLease,
} from '../bench';
import { type Journal, MeterbenchError } from '../terms';
import { linkTo } from './links/registry';
import type { OpenWires } from './links/wires';

/** What keeps two runs off one Device: a lock for what one process at a time can use, else a lease from the far end. */
export class RunLeases {
  readonly #run: string;
  readonly #journal: Journal;
  readonly #tell: (notice: string) => void;
  readonly #held: Lease[] = [];
  readonly #onLost = new Listeners<[LeaseError]>();

  /**
   * @param run id of the run, for whoever is refused meanwhile
   * @param tell told what the person at the bench has to see to, for no lease does
   */
  constructor(run: string, journal: Journal, tell: (notice: string) => void) {
    this.#run = run;
    this.#journal = journal;
    this.#tell = tell;
  }

  /** Before any port is opened. @throws LeaseError that names the holder, LinkError where there is no such port */
  async takePorts({ links }: BenchFile): Promise<void> {
    const ports = { clock: realTime, timers: realTime, entropy: realChance };
    for (const link of Object.values(links)) {
      const { lease: needed } = declaredLink(link);
      if (needed?.by === 'lock') {
        const onLost = (error: LeaseError) => this.#lose(error);
        const port = await needed.place();
        const lease = takePortLease({ port, kind: needed.what, run: this.#run, ports, onLost });
        this.#held.push(lease);
        this.#took(lease.what);
      }
    }
  }

  /** Once the wires are open. Where no lease keeps a second user off, the Device's link watches for one. */
  async takeDevices(file: BenchFile, wires: OpenWires): Promise<void> {
    const owner = `${this.#run} of ${userInfo().username} on ${hostname()}`;
    for (const device of file.devices) {
      const { id, name } = device;
      const wire = wires.byDevice.get(name);
      if (wire === undefined || linkTo(file, device).lease?.by !== 'far-end') {
        continue;
      }
      const { control, sharing } = wire;
      const answer = await takeFarLease({
        control,
        device: id,
        owner,
        timers: realTime,
        tokenOnMessages: sharing?.carriesToken ?? false,
        onToken: (token) => {
          sharing?.show(token);
          this.#took(leaseOn(id));
        },
        onLost: (error) => this.#lose(error),
      });
      if (answer.kind === 'granted') {
        this.#held.push(answer.lease);
      } else {
        this.#journal.append({ kind: 'no-lease', device: id, reason: answer.reason });
      }
      // Of a lease that the far end can't check on messages only those know who ask for one.
      const watched =
        answer.kind === 'granted' && sharing?.carriesToken === true ? undefined : await isWatched(sharing);
      if (answer.kind === 'unknown') {
        this.#tell(noticeOf(name, watched === true));
      }
    }
  }

  async release(): Promise<void> {
    await Promise.allSettled(this.#held.splice(0).map((lease) => lease.release()));
  }

  /** Why something that the run needs isn't its own any more; `undefined` while all is. */
  get lost(): LeaseError | undefined {
    return this.#held.find(({ lost }) => lost !== undefined)?.lost;
  }

  onLost(listener: (error: LeaseError) => void): () => void {
    return this.#onLost.add(listener);
  }

  #took(what: string): void {
    this.#journal.append({ kind: 'lease-taken', what });
  }

  #lose(error: LeaseError): void {
    this.#journal.append({ kind: 'lease-lost', reason: error.message });
    this.#onLost.tell(error);
  }
}

/** Whether the link could be told to watch for a second user. */
async function isWatched(sharing: WireLink['sharing']): Promise<boolean> {
  try {
    await sharing?.watch();
    return sharing !== undefined;
  } catch (error) {
    if (error instanceof MeterbenchError) {
      return false;
    }
    throw error;
  }
}

function noticeOf(device: string, watched: boolean): string {
  const then = watched
    ? 'Commands of others are watched for, and end the scenario that they meet in error.'
    : "Commands of others can't be seen from here either.";
  return `The far end grants no leases for ${device}, so nothing keeps a second run away from it: see to it that nobody else uses it.\n${then}`;
}
