import { type Alteration, MeterbenchError } from '../../terms';

/** Something that would alter a real Device and has no leave: it was not sent. */
export class RefusedAlteration extends MeterbenchError {
  readonly alteration: Alteration;

  /**
   * @param what would have been sent, or done
   * @param place `lab.yaml:12`, where the bench file speaks of the Device
   */
  constructor(device: string, alteration: Alteration, what: string, place: string) {
    super({
      code: 'MB-GUARD',
      blame: 'config',
      message: `${what} was kept from the real ${device}: it may alter it (${alteration}), and the bench file gives no leave`,
      next: `Where that is wanted, add ${alteration} to its allow, at ${place}`,
    });
    this.alteration = alteration;
  }
}
