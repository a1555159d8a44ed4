import { type ActivationOutcome, activationOutcomeAlert, cs06, encodeDateTime, type Message } from '../../gbcs';
import { CodecError, sameBytes } from '../../terms';
import type { Behaviour } from '../behaviour';
import type { DeviceContext } from '../device-context';
import { runHeldImage } from '../firmware/run-held-image';

/**
 * CS06 Activate Firmware: records or runs the activation, and always reports the version that runs afterwards.
 * Codes: 0 success, 1 no image held, 2 hash mismatch, 3 activation failure.
 */
export const activateFirmware: Behaviour = {
  code: cs06.code,
  critical: cs06.critical,
  handle: (command, device) => {
    const { header, content } = command;
    const request = cs06.command.decode(content, header.originatorCounter);
    if (request.originatorCounter !== header.originatorCounter) {
      throw new CodecError({
        field: 'CS06 originatorCounter',
        offset: 0,
        expected: String(header.originatorCounter),
        found: String(request.originatorCounter),
      });
    }
    const respond = (response: Parameters<typeof cs06.response.encode>[0]) => ({
      kind: 'respond' as const,
      content: cs06.response.encode(response, header.originatorCounter),
      dateTime: encodeDateTime(device.clock.now(), device.facts.model.clockStatus),
    });
    const { execution } = request;
    device.state.pendingActivation = undefined;
    if (execution === undefined) {
      return respond({ kind: 'immediate', ...activate(request.hash, device) });
    }
    if (execution !== 'cancel') {
      const plan = {};
      device.state.pendingActivation = plan;
      device.clock.at(execution, () => {
        if (device.state.pendingActivation === plan) {
          device.state.pendingActivation = undefined;
          report(command, activate(request.hash, device), device);
        }
      });
    }
    return respond({ kind: 'accepted' });
  },
};

function activate(hash: Uint8Array, device: DeviceContext): ActivationOutcome {
  const { state } = device;
  const code = state.held === undefined ? 1 : !sameBytes(state.held.hash, hash) ? 2 : runHeldImage(device) ? 0 : 3;
  return { code, version: state.running };
}

/** The outcome of a future-dated activation: alert 8F66 where it succeeded, 8F67 where it didn't. */
function report({ header }: Message, outcome: ActivationOutcome, device: DeviceContext): void {
  device.sendAlert(activationOutcomeAlert, header.originator, {
    alertCode: outcome.code === 0 ? 0x8f66 : 0x8f67,
    execution: device.clock.now(),
    commandCounter: header.originatorCounter,
    outcome,
  });
}
