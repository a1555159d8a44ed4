import type { UserRecord } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import type { AccessControl } from '../access-control/access-control';
import type { AdmittedRequest } from '../access-control/admission';
import { isForLocalDelivery } from '../access-control/check';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { bareResponse, respond } from '../responses/respond';
import type { SmiEntry } from '../smi/inventory';
import type { PreCommands } from '../transform/pre-commands';
import { macCommand, transform, tryTransform } from '../transform/transform';
import type { Delivery } from './delivery';
import { heldUntil, hold } from './held-requests';
import type { Outgoing } from './outgoing';

/** Command Variants with which the Command is for local delivery alone; the others send it too. */
const localAlone: readonly number[] = [2, 6];

/** Carries out Requests that access control let through to a Device. */
export class Dispatch {
  readonly #desk: Desk;
  readonly #delivery: Delivery;
  readonly #preCommands: PreCommands;
  readonly #accessControl: AccessControl;

  constructor(desk: Desk, delivery: Delivery, preCommands: PreCommands, accessControl: AccessControl) {
    this.#desk = desk;
    this.#delivery = delivery;
    this.#preCommands = preCommands;
    this.#accessControl = accessControl;
  }

  /** The synchronous Response. */
  carryOut(admitted: AdmittedRequest): string {
    const { request, service, user } = admitted;
    const device = this.#desk.inventory.get(request.requestId.target);
    if (device === undefined) {
      return bareResponse(this.#desk, request, 'E19');
    }
    if (request.body.kind === 'signedPreCommand') {
      const signed = this.#preCommands.takeBack(request, request.body.gbcsPayload);
      const { header: command, content } = signed.message;
      const pending = { request: signed.request, user, command, content };
      return this.#release(request, { pending, message: signed.command });
    }
    if (service === 'transform') {
      return this.#handOut(request, user, device);
    }
    const until = heldUntil(this.#desk, request);
    if (until === undefined) {
      return this.#release(request, this.#outgoing(request, user, device));
    }
    tryTransform(this.#desk, request, user, device);
    hold(this.#desk, request, until, () => this.#execute(admitted));
    return bareResponse(this.#desk, request, 'I99');
  }

  #handOut(request: ServiceRequest, user: UserRecord, device: SmiEntry): string {
    const bytes = this.#preCommands.handOut(request, transform(this.#desk, request, user, device));
    const { gbcsVersion } = device;
    return respond(this.#desk, request, 'I0', {
      kind: 'responseMessage',
      srv: request.srv,
      payload: { kind: 'preCommand', gbcsVersion, bytes },
    });
  }

  #outgoing(request: ServiceRequest, user: UserRecord, device: SmiEntry, again = false): Outgoing {
    const transformed = transform(this.#desk, request, user, device, again);
    const { header: command, content } = transformed;
    return {
      pending: { request, user, command, content },
      message: macCommand(this.#desk, transformed),
      again: () => this.#outgoing(request, user, device, true),
    };
  }

  /** To the Device, to the user for local delivery, or both: two copies of the same octets. */
  #release(request: ServiceRequest, outgoing: Outgoing): string {
    const desk = this.#desk;
    const local = () =>
      respond(desk, request, 'I0', {
        kind: 'responseMessage',
        srv: request.srv,
        payload: { kind: 'localCommand', bytes: outgoing.message },
      });
    if (localAlone.includes(request.commandVariant)) {
      const row = desk.rulebook.table('smi-version').get('local-delivery');
      if (row !== undefined) {
        desk.consult(row);
      }
      return local();
    }
    if (isForLocalDelivery(request)) {
      // A turn later: the acknowledgement comes first.
      queueMicrotask(() => desk.users.deliver(outgoing.pending.user.id, local()));
    }
    this.#delivery.send(outgoing);
    return bareResponse(desk, request, 'I99');
  }

  /** The time of a Request that the DSP held has come. */
  #execute(admitted: AdmittedRequest): void {
    const { request, user } = admitted;
    const desk = this.#desk;
    const device = desk.inventory.get(request.requestId.target);
    const refusal = device === undefined ? 'E19' : this.#refusalAtExecution(admitted);
    desk.ports.journal.append({ kind: 'dcc-execution', device: request.requestId.target, srv: request.srv, refusal });
    if (device === undefined || refusal !== undefined) {
      desk.users.deliver(user.id, bareResponse(desk, request, refusal ?? 'E19'));
      return;
    }
    const acknowledgement = this.#release(request, this.#outgoing(request, user, device));
    if (localAlone.includes(request.commandVariant)) {
      desk.users.deliver(user.id, acknowledgement);
    }
  }

  /** By the rules that judged the Device's status when the Request was accepted. */
  #refusalAtExecution(admitted: AdmittedRequest): string | undefined {
    if (
      byReading(this.#desk, 'edge/Suspended-after-acceptance', {
        'status at acceptance': true,
        'status at execution': false,
      })
    ) {
      return undefined;
    }
    return this.#accessControl.statusRefusal(admitted);
  }
}
