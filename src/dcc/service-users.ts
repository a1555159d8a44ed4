import type { UserRecord } from '../dcc-port';
import { type DeviceId, type EntityId, MeterbenchError } from '../terms';

/** Brings a document to a user. */
interface Postman {
  deliver(recipient: EntityId, xml: string): void;
}

/** Service Users, the Devices they are responsible for, and where what is for them is handed over. */
export class ServiceUsers {
  readonly #users = new Map<EntityId, UserRecord>();
  readonly #responsible = new Map<DeviceId, Set<EntityId>>();
  #mail: Postman = { deliver: (recipient, xml) => this.handOver(recipient, xml) };
  readonly #listeners = new Map<EntityId, Set<(xml: string) => void>>();

  register(user: UserRecord): void {
    this.#users.set(user.id, user);
  }

  get(id: EntityId): UserRecord | undefined {
    return this.#users.get(id);
  }

  setActive(id: EntityId, active: boolean): void {
    const user = this.#users.get(id);
    if (user === undefined) {
      throw new MeterbenchError({
        code: 'MB-DCC-NO-USER',
        blame: 'suite',
        message: `${id} is no Service User of the emulated DCC`,
      });
    }
    this.#users.set(id, { ...user, active });
  }

  makeResponsible(user: EntityId, device: DeviceId): void {
    this.#responsible.set(device, (this.#responsible.get(device) ?? new Set()).add(user));
  }

  endResponsibility(user: EntityId, device: DeviceId): void {
    this.#responsible.get(device)?.delete(user);
  }

  isResponsible(user: EntityId, device: DeviceId): boolean {
    return this.#responsible.get(device)?.has(user) === true;
  }

  responsibleFor(device: DeviceId): readonly EntityId[] {
    return [...(this.#responsible.get(device) ?? [])];
  }

  onDelivery(recipient: EntityId, listener: (xml: string) => void): () => void {
    const listeners = this.#listeners.get(recipient) ?? new Set();
    this.#listeners.set(recipient, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Everybody who takes deliveries. */
  get listening(): readonly EntityId[] {
    return [...this.#listeners].filter(([, listeners]) => listeners.size > 0).map(([id]) => id);
  }

  /** From now on what is for a user goes this way. */
  deliverBy(mail: Postman): void {
    this.#mail = mail;
  }

  deliver(recipient: EntityId, xml: string): void {
    this.#mail.deliver(recipient, xml);
  }

  /** Puts a document into a user's inbox. */
  handOver(recipient: EntityId, xml: string): void {
    for (const listener of this.#listeners.get(recipient) ?? []) {
      listener(xml);
    }
  }
}
