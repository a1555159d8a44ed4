import type { MessageCode } from '../../terms';
import type { AlertCase, UseCase } from '../use-case';
import { ccs01, ccs02, cs14 } from './ccs-device-log';
import { credentialsAlert, cs02b, loadControllerCredentialsAlert } from './cs02b-update-security-credentials';
import { activationOutcomeAlert, cs06 } from './cs06-activate-firmware';
import { cs08 } from './cs08-read-firmware-version';
import { cs10a, cs10b } from './cs10-read-log';
import { ecs25a, ecs25a1, ecs25a2, ecs25a3, ecs25b, ecs25b3 } from './ecs25-set-event-behaviours';
import { ecs25r1, ecs25r2 } from './ecs25r-read-event-behaviours';
import { ecs35a, ecs35b, ecs35c, ecs35d, ecs35e, ecs35f, ecs35g } from './ecs35-read-log';
import { ecs52 } from './ecs52-read-firmware-version';
import { ecs70 } from './ecs70-set-clock';
import { firmwareReceiptAlert, firmwareReceiptAlertGsme } from './firmware-receipt-alerts';
import { ccs08, cs09 } from './firmware-transfer-alerts';
import { futureDatedAlertDlms, futureDatedAlertGbz } from './future-dated-alerts';
import { gcs13a } from './gcs13a-read-instantaneous-import-registers';
import { gcs20 } from './gcs20-set-event-behaviours';
import { gcs20r } from './gcs20r-read-event-behaviours';
import { gcs28 } from './gcs28-set-clock';
import { gcs38 } from './gcs38-read-firmware-version';
import { criticalAlertDlms, criticalAlertGbz, nonCriticalAlertDlms, nonCriticalAlertGbz } from './generic-alerts';

/** Every use case with typed contents. */
export const useCases: readonly UseCase<unknown, unknown>[] = [
  ccs01,
  ccs02,
  ...cs02b,
  cs06,
  cs08,
  cs10a,
  cs10b,
  ecs25a,
  ecs25a1,
  ecs25a2,
  ecs25a3,
  ecs25b,
  ecs25b3,
  ecs25r1,
  ecs25r2,
  ecs35a,
  ecs35b,
  ecs35c,
  ecs35d,
  ecs35e,
  ecs35f,
  ecs35g,
  ecs52,
  ecs70,
  gcs13a,
  gcs20,
  gcs20r,
  gcs28,
  gcs38,
];

/** Every Alert with typed contents; the generic ones once for each family. */
export const alertCases: readonly AlertCase<unknown>[] = [
  activationOutcomeAlert,
  ccs08,
  credentialsAlert,
  criticalAlertDlms,
  criticalAlertGbz,
  cs09,
  cs14,
  firmwareReceiptAlert,
  firmwareReceiptAlertGsme,
  futureDatedAlertDlms,
  futureDatedAlertGbz,
  loadControllerCredentialsAlert,
  nonCriticalAlertDlms,
  nonCriticalAlertGbz,
];

const byCode = new Map(useCases.map((useCase) => [useCase.code, useCase]));

/** The use case of a Message Code, where its contents are typed. */
export function useCaseOf(code: MessageCode): UseCase<unknown, unknown> | undefined {
  return byCode.get(code);
}
