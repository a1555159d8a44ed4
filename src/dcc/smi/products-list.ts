import type { CplEntry, Product } from '../../dcc-port';
import { type CplStatus, type FirmwareVersion, sameBytes } from '../../terms';

/** How a Device Model with its firmware stands on the Central Products List, as the DSP sees it. */
export type Standing = CplStatus | 'held back' | 'listed for another model' | 'not listed';

const modelOf = ({ deviceType, manufacturer, deviceModel }: Omit<Product, 'firmware'>): string =>
  [deviceType, manufacturer, deviceModel].join('\u0000');
const keyOf = (product: Product): string => `${modelOf(product)}\u0000${product.firmware}`;

/** The Central Products List as published, and the DSP's copy of it: an approved entry may be held back from the copy. */
export class ProductsList {
  readonly #published = new Map<string, CplEntry>();
  readonly #dspCopy = new Map<string, CplEntry>();
  /** Models by firmware version, in the DSP's copy. */
  readonly #models = new Map<FirmwareVersion, Set<string>>();
  /** Firmware versions by model, in the DSP's copy. */
  readonly #firmware = new Map<string, Set<FirmwareVersion>>();

  list(entry: CplEntry, heldBackFromDsp: boolean): void {
    this.#published.set(keyOf(entry), entry);
    if (!heldBackFromDsp) {
      this.#dspCopy.set(keyOf(entry), entry);
      this.#models.set(entry.firmware, (this.#models.get(entry.firmware) ?? new Set()).add(keyOf(entry)));
      this.#firmware.set(modelOf(entry), (this.#firmware.get(modelOf(entry)) ?? new Set()).add(entry.firmware));
    }
  }

  delist(product: Product): void {
    this.#published.delete(keyOf(product));
    this.#dspCopy.delete(keyOf(product));
    this.#models.get(product.firmware)?.delete(keyOf(product));
    this.#firmware.get(modelOf(product))?.delete(product.firmware);
  }

  standingOf(product: Product): Standing {
    const status = this.statusOf(product);
    if (status !== undefined) {
      return status;
    }
    if (this.#published.has(keyOf(product))) {
      return 'held back';
    }
    return (this.#models.get(product.firmware)?.size ?? 0) > 0 ? 'listed for another model' : 'not listed';
  }

  /** The entry's status in the DSP's copy. */
  statusOf(product: Product): CplStatus | undefined {
    return this.#dspCopy.get(keyOf(product))?.status;
  }

  /** Whether any firmware of that Device Model is in the DSP's copy. */
  knowsModel(model: Omit<Product, 'firmware'>): boolean {
    return (this.#firmware.get(modelOf(model))?.size ?? 0) > 0;
  }

  /** Whether an image is the one on the list; `undefined` where the list holds no hash of it. */
  hasImage(product: Product, hash: Uint8Array): boolean | undefined {
    const listed = this.#dspCopy.get(keyOf(product))?.imageHash;
    return listed && sameBytes(listed, hash);
  }
}
