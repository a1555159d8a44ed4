import type { ServiceRequest } from '../../../duis';
import { ccs01, ccs02 } from '../../../gbcs';
import { MeterbenchError } from '../../../terms';
import { bodyOf, type UseCaseDesk } from './use-case-desk';

const asks =
  (type: 'Add' | 'Remove') =>
  ({ body }: ServiceRequest) =>
    body.kind === 'updateHANDeviceLog' && body.requestType === type;

const installCodeLength = 16;

const add: UseCaseDesk = {
  useCase: ccs01.name,
  code: ccs01.code,
  takes: asks('Add'),
  command: (request, counter) => {
    const { deviceId, whitelist } = bodyOf(request, 'updateHANDeviceLog');
    if (whitelist === undefined || whitelist.installCode.length !== installCodeLength) {
      throw new MeterbenchError({
        code: 'MB-DCC-INSTALL-CODE',
        blame: 'suite',
        message: `SR${request.srv} adds a Device with ${whitelist?.installCode.length ?? 'no'} octets of install code`,
        next: `The Command holds ${installCodeLength}; how a shorter one is filled up is not known here`,
      });
    }
    const { installCode, joinTimePeriod } = whitelist;
    return ccs01.command.encode({ device: deviceId, installCode, joinTime: joinTimePeriod }, counter);
  },
  succeeded: ({ header, content }) =>
    ccs01.response.decode(content, header.originatorCounter).results.every((result) => result === 0),
};

const remove: UseCaseDesk = {
  useCase: ccs02.name,
  code: ccs02.code,
  takes: asks('Remove'),
  command: (request, counter) =>
    ccs02.command.encode({ device: bodyOf(request, 'updateHANDeviceLog').deviceId }, counter),
  succeeded: ({ header, content }) =>
    ccs02.response.decode(content, header.originatorCounter).results.every((result) => result === 0),
};

/** SR8.11, sent to a CHF. */
export const hanDeviceLogDesks = [add, remove];
