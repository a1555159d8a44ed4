import { cs06, cs08, ecs52, type FirmwareVersionRead, gcs38, type Message, type UseCase } from '../../gbcs';
import type { Action, Behaviour } from '../behaviour';

const reads: readonly UseCase<undefined, FirmwareVersionRead>[] = [ecs52, gcs38, cs08];

/** The Response to SR11.2 with another answer; `undefined` where the behaviour isn't of SR11.2. */
export function answerRead({ code }: Behaviour, { header }: Message, read: FirmwareVersionRead): Action | undefined {
  const useCase = reads.find((each) => each.code === code);
  return useCase && { kind: 'respond', content: useCase.response.encode(read, header.originatorCounter) };
}

export function isActivation({ code }: Behaviour): boolean {
  return code === cs06.code;
}
