import type { DccService, DccUserInterface } from '../dcc-port';
import { readRequest, sniffSchemaVersion } from '../duis';
import type { EntityId } from '../terms';
import { refusedVersion } from './access-control/refused-version';
import { statusRulesFor } from './access-control/status-rules';
import type { DccParts } from './dcc-parts';
import type { DccRules } from './dcc-rules';
import { bareResponse } from './responses/respond';

/** What a Service User posts goes through access control, and is carried out or refused. */
export class EmulatedUserInterface implements DccUserInterface {
  readonly #parts: DccParts;
  readonly #rules: DccRules;

  constructor(parts: DccParts, rules: DccRules) {
    this.#parts = parts;
    this.#rules = rules;
  }

  async submit(sender: EntityId, service: DccService, requestXml: string): Promise<string> {
    const { desk, admission, accessControl } = this.#parts;
    const outdated = refusedVersion(desk, sniffSchemaVersion(requestXml));
    const request = readRequest(requestXml);
    if (outdated !== undefined) {
      return bareResponse(desk, request, outdated);
    }
    const statusRules = statusRulesFor(desk, this.#rules, request);
    const posted = { request, service, user: desk.users.get(sender), statusRules };
    return admission.answer(posted, accessControl.refusal(posted));
  }

  onDelivery(recipient: EntityId, listener: (responseXml: string) => void): () => void {
    return this.#parts.desk.users.onDelivery(recipient, listener);
  }
}
