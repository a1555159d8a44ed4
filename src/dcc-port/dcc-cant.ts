import { MeterbenchError } from '../terms';
import type { ActCapability } from './capabilities';

/** An act was asked of a DCC that can't take it: what needs it isn't applicable there, and should have been left out. */
export class DccCant extends MeterbenchError {
  readonly capability: ActCapability;

  constructor(dcc: string, capability: ActCapability) {
    super({
      code: 'MB-DCC-CANT',
      blame: 'bench',
      message: `${dcc} can't be asked to ${capability}`,
      next: `Leave out what needs "${capability}", or take a DCC that declares it`,
    });
    this.capability = capability;
  }
}
