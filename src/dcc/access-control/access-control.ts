import type { Desk } from '../desk';
import type { AccessChecks } from './access-checks';
import { accessOf, type PostedRequest } from './access-request';
import type { AccessCheck } from './check';
import { e1 } from './e1-known-user';
import { e2 } from './e2-role-for-service';
import { e3 } from './e3-user-status';
import { e4 } from './e4-role-for-device';
import { e11 } from './e11-device-type';
import { e12 } from './e12-command-variant';
import { e13 } from './e13-service-for-request';
import { e19 } from './e19-device-exists';
import type { StatusControl } from './status-control';

/** Decides with which response code a Request is refused, if with any. */
export class AccessControl {
  readonly #desk: Desk;
  readonly #statusChecks: readonly AccessCheck[];
  readonly #checks: ReadonlyMap<string, AccessCheck>;
  readonly #made: AccessChecks;

  constructor(desk: Desk, statusControl: StatusControl, made: AccessChecks) {
    this.#desk = desk;
    this.#made = made;
    this.#statusChecks = [
      { code: 'E5', refuses: (access) => statusControl.e5(access) },
      { code: 'E17', refuses: (access) => statusControl.e17(access) },
    ];
    const checks = [e1, e2, e3, e4, e11, e12, e13, e19, ...this.#statusChecks];
    this.#checks = new Map(checks.map((check) => [check.code, check]));
  }

  /** Makes the checks in the rulebook's order; the first that refuses gives the response code. */
  refusal(posted: PostedRequest): string | undefined {
    const access = accessOf(this.#desk, posted);
    const order = this.#desk.consult(this.#desk.rulebook.accessControlOrder);
    return order.find((code) => {
      const check = this.#checks.get(code);
      return check !== undefined && this.#made.refuses(check, access);
    });
  }

  /** The checks of the Device's status alone: what is judged again when a Request held back is executed. */
  statusRefusal(posted: PostedRequest): string | undefined {
    const access = accessOf(this.#desk, posted);
    return this.#statusChecks.find((check) => check.refuses(access, this.#desk))?.code;
  }
}
