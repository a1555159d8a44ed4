import type { DeviceModel } from './device-model';
import { singlePhaseEsme } from './single-phase-esme';

/** The models that a bench file can put on the bench, by the name it uses. */
export const deviceModels: Readonly<Record<string, DeviceModel>> = {
  'single-phase-esme': singlePhaseEsme,
};
