import type { MessageCode } from '../../../terms';
import { activateFirmwareDesk } from './activate-firmware';
import { hanDeviceLogDesks } from './han-device-log';
import { readConsumptionDesk } from './read-consumption';
import { readEventBehavioursDesks } from './read-event-behaviours';
import { readFirmwareVersionDesks } from './read-firmware-version';
import { readLogDesks } from './read-log';
import { setClockDesks } from './set-clock';
import { setEventBehavioursDesks } from './set-event-behaviours';
import type { UseCaseDesk } from './use-case-desk';

const desks: readonly UseCaseDesk[] = [
  ...readFirmwareVersionDesks,
  activateFirmwareDesk,
  ...setClockDesks,
  ...readEventBehavioursDesks,
  ...setEventBehavioursDesks,
  ...readLogDesks,
  readConsumptionDesk,
  ...hanDeviceLogDesks,
];
const byName = new Map(desks.map((desk) => [desk.useCase, desk]));
const byCode = new Map(desks.map((desk) => [desk.code, desk]));

export function useCaseDeskOf(useCase: string): UseCaseDesk | undefined {
  return byName.get(useCase);
}

export function useCaseDeskFor(code: MessageCode): UseCaseDesk | undefined {
  return byCode.get(code);
}

export type { UseCaseDesk } from './use-case-desk';
