import { communicationsHubFunction } from './communications-hub-function';
import type { DeviceModel } from './device-model';
import { gasProxyFunction } from './gas-proxy-function';
import { gbcs3Esme } from './gbcs-3-esme';
import { gsme } from './gsme';
import { hcalcs } from './hcalcs';
import { ihd } from './ihd';
import { polyphaseEsme } from './polyphase-esme';
import { ppmid } from './ppmid';
import { singlePhaseEsme } from './single-phase-esme';

/** The models that a bench file can put on the bench, by the name it uses. */
export const deviceModels: Readonly<Record<string, DeviceModel>> = {
  'single-phase-esme': singlePhaseEsme,
  'polyphase-esme': polyphaseEsme,
  'gbcs-3-esme': gbcs3Esme,
  gsme,
  'communications-hub-function': communicationsHubFunction,
  'gas-proxy-function': gasProxyFunction,
  ppmid,
  hcalcs,
  ihd,
};
