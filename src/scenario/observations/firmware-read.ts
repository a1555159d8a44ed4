import { cs08, ecs52, type FirmwareVersionRead, gcs38, type Message } from '../../gbcs';
import { MeterbenchError, messageCodeText } from '../../terms';

const useCases = [ecs52, gcs38, cs08];

/** What a Response to SR11.2 says, whichever the Device Type's use case. */
export function firmwareReadIn({ header, content }: Message): FirmwareVersionRead {
  const useCase = useCases.find(({ code }) => code === header.messageCode);
  if (useCase === undefined) {
    throw new MeterbenchError({
      code: 'MB-BENCH-USE-CASE',
      blame: 'device',
      message: `The Response is of use case ${messageCodeText(header.messageCode)}, not one that reads the firmware version`,
    });
  }
  return useCase.response.decode(content, header.originatorCounter);
}
