import type { Incoming } from '../../../hardware';
import { type EntityId, MeterbenchError } from '../../terms';
import { holderText, type LeaseHolder } from './lease';
import type { LeaseBook } from './lease-book';

/** A Device as the gate knows it. */
export interface GatedDevice {
  readonly name: string;
  readonly id: EntityId;
}

const sendersRemembered = 256;

/** The far end's door: lets through what shows the token of the Device's lease, and tells whom it keeps out. */
export class LeaseGate {
  readonly #book: LeaseBook;
  readonly #tell: (line: string) => void;
  readonly #told = new Set<string>();

  /** @param tell told of the first refusal of each sender, by Device */
  constructor(book: LeaseBook, tell: (line: string) => void) {
    this.#book = book;
    this.#tell = tell;
  }

  /** Why what came isn't given to the Device; `undefined` where it is. */
  whyRefused({ name, id }: GatedDevice, { what, token, sender }: Incoming): string | undefined {
    const keeper = this.#book.keeperOfMessages(id, token);
    return keeper && this.#refusal(what, name, keeper, sender);
  }

  /** @throws MeterbenchError `MB-LEASE-HELD` where a request on the Device shows another token or none */
  refuseControl({ name, id }: GatedDevice, body: unknown, sender: string | undefined): void {
    this.#throwUnless(this.#book.keeperOf(id, tokenIn(body)), name, sender);
  }

  /** The same of a request on all Devices at once: all that are leased must be one owner's, who shows one of the tokens. */
  refuseControlOfAll(devices: readonly GatedDevice[], body: unknown, sender: string | undefined): void {
    const ids = devices.map(({ id }) => id);
    this.#throwUnless(this.#book.keeperOfAny(ids, tokenIn(body)), devices.map(({ name }) => name).join(', '), sender);
  }

  #throwUnless(keeper: LeaseHolder | undefined, name: string, sender: string | undefined): void {
    if (keeper !== undefined) {
      const message = this.#refusal('lab control request', name, keeper, sender);
      throw new MeterbenchError({ code: 'MB-LEASE-HELD', blame: 'bench', message });
    }
  }

  #refusal(what: string, name: string, keeper: LeaseHolder, sender = 'nameless'): string {
    const reason = `the Device is leased to ${holderText(keeper)}`;
    const article = /^[AEIO]/.test(what) ? 'an' : 'a';
    const whose = `${sender} ${name}`;
    if (!this.#told.has(whose)) {
      const [oldest] = this.#told;
      if (this.#told.size >= sendersRemembered && oldest !== undefined) {
        this.#told.delete(oldest);
      }
      this.#told.add(whose);
      this.#tell(`refused ${article} ${what} for ${name}: ${reason}`);
    }
    return reason;
  }
}

/** The token that a lab control request shows; anything but a text is none. */
function tokenIn(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'lease' in body && typeof body.lease === 'string'
    ? body.lease
    : undefined;
}
