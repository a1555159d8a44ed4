import type { MessageCode } from '../../terms';
import { activateFirmwareDesk } from './activate-firmware';
import { readFirmwareVersionDesks } from './read-firmware-version';
import type { UseCaseDesk } from './use-case-desk';

const desks: readonly UseCaseDesk[] = [...readFirmwareVersionDesks, activateFirmwareDesk];
const byName = new Map(desks.map((desk) => [desk.useCase, desk]));
const byCode = new Map(desks.map((desk) => [desk.code, desk]));

export function useCaseDeskOf(useCase: string): UseCaseDesk | undefined {
  return byName.get(useCase);
}

export function useCaseDeskFor(code: MessageCode): UseCaseDesk | undefined {
  return byCode.get(code);
}

export type { UseCaseDesk } from './use-case-desk';
