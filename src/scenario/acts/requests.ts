import type { BenchDevice, StandingBench } from '../../assembly';
import type { DccService } from '../../dcc-port';
import type { CommandVariant } from '../../duis';
import { type Srv, toHex } from '../../terms';
import type { SinceRequest } from '../observations/since-request';
import { type RequestDetails, requestBody } from './request-bodies';
import type { Exchange, ServiceUser } from './service-user';

/** Where a Request's Command is to go, beyond its Device. */
export type Delivery = 'to the Device' | 'for local delivery only' | 'for local delivery too';

const variantOf = { 'to the Device': 1, 'for local delivery only': 2, 'for local delivery too': 3 } as const;

/** Service Requests by number, and messages of the bench's own making. */
export class Requests {
  /** What was handed to Devices past every user, in hexadecimal. */
  readonly handed = new Set<string>();
  readonly #standing: StandingBench;
  readonly #since: SinceRequest;

  /** @param since begins anew with each Request for a Device */
  constructor(standing: StandingBench, since: SinceRequest) {
    this.#standing = standing;
    this.#since = since;
  }

  /** Sends a Service Request; critical ones go through their Pre-Command. */
  async send(
    user: ServiceUser,
    variant: Srv,
    device: BenchDevice,
    details: RequestDetails = {},
    delivery: Delivery = 'to the Device',
  ): Promise<Exchange> {
    this.#since.begin();
    const critical = this.#standing.rulebook.serviceRequests.get(variant)?.value.critical === true;
    const body = this.#body(variant, device, details);
    return critical
      ? user.sendCritical(variant, device.id, body)
      : user.send(variant, variantOf[delivery], device.id, body);
  }

  /** Sends a Non-Device Request. */
  ask(user: ServiceUser, variant: Srv, body: Parameters<ServiceUser['send']>[3]): Promise<Exchange> {
    return user.send(variant, 8, this.#standing.acb, body);
  }

  /** Posts a Request with a Command Variant and to a service of the sender's choice. */
  sendAs(
    user: ServiceUser,
    variant: Srv,
    device: BenchDevice,
    commandVariant: CommandVariant,
    service: DccService,
  ): Promise<Exchange> {
    return user.sendAs(service, variant, commandVariant, device.id, this.#body(variant, device, {}));
  }

  /** Hands a Device a message of the bench's own making, and waits as long as the DCC would for an answer. */
  async hand(device: BenchDevice, message: Uint8Array): Promise<void> {
    this.handed.add(toHex(message));
    await device.link.send(message);
    await this.#standing.ports.timers.sleep(this.#standing.responseDeadline(device.id));
  }

  #body(variant: Srv, { type }: BenchDevice, details: RequestDetails) {
    const gas = type === 'GSME' || type === 'GPF';
    return requestBody(variant, { ...details, now: this.#standing.ports.clock.now(), gas });
  }
}
