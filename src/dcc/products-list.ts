import type { CplStatus } from '../terms';
import type { CplEntry } from './dcc';
import type { SmiEntry } from './inventory';

type Product = Omit<CplEntry, 'status'>;

const keyOf = (product: Product): string =>
  [product.deviceType, product.manufacturer, product.deviceModel, product.firmware].join('\u0000');

/** The Central Products List as published, and the DSP's copy of it: an approved entry may be held back from the copy. */
export class ProductsList {
  readonly #published = new Map<string, CplEntry>();
  readonly #dspCopy = new Map<string, CplEntry>();

  list(entry: CplEntry, heldBackFromDsp: boolean): void {
    this.#published.set(keyOf(entry), entry);
    if (!heldBackFromDsp) {
      this.#dspCopy.set(keyOf(entry), entry);
    }
  }

  delist(product: Product): void {
    this.#published.delete(keyOf(product));
    this.#dspCopy.delete(keyOf(product));
  }

  /** The entry's status in the DSP's copy for the firmware version that the SMI holds. */
  statusOf(device: SmiEntry): CplStatus | undefined {
    const { firmware } = device;
    return firmware === undefined ? undefined : this.#dspCopy.get(keyOf({ ...device, firmware }))?.status;
  }
}
