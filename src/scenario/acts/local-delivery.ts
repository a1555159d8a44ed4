import type { BenchDevice } from '../../assembly';
import { MeterbenchError } from '../../terms';
import type { Exchange, ServiceUser } from './service-user';

/** An installer's tool on the HAN, which takes a Command to the Device itself. */
export class LocalDelivery {
  readonly #users: readonly ServiceUser[];
  #responses = 0;

  constructor(users: readonly ServiceUser[]) {
    this.#users = users;
  }

  /** How many Responses the tool has got to what it delivered last. */
  get responses(): number {
    return this.#responses;
  }

  /** Hands the Device the Command for local delivery that came of a Request. */
  async deliver({ acknowledgement, request }: Exchange, device: BenchDevice): Promise<void> {
    const inbox = this.#users.flatMap((user) => user.inbox);
    const copies = inbox.filter(({ requestId }) => requestId?.counter === request.requestId.counter);
    const payload = [acknowledgement, ...copies]
      .flatMap(({ body }) => (body.kind === 'responseMessage' && body.payload !== undefined ? [body.payload] : []))
      .find(({ kind }) => kind === 'localCommand');
    if (payload?.kind !== 'localCommand') {
      throw new MeterbenchError({
        code: 'MB-BENCH-NO-LOCAL-COMMAND',
        blame: 'dcc',
        message: 'No Command for local delivery came',
      });
    }
    this.#responses = await device.locally(payload.bytes);
  }
}
