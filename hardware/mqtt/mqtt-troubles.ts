import { dashed, type EntityId, type OriginatorCounter } from '../../src/terms';
import { type LinkError, reasonOf } from '../link/link-error';
import type { LinkLog } from '../link/link-log';
import { ConnectFailure } from './broker/broker-session';

const refusals: ReadonlySet<number | undefined> = new Set([4, 5, 134, 135]);

/** What can go wrong between this client and the broker, each told with what to do about it. */
export class MqttTroubles {
  readonly #log: LinkLog;

  constructor(log: LinkLog) {
    this.#log = log;
  }

  cannotConnect(cause: unknown): LinkError {
    const reason = reasonOf(cause);
    const refused = cause instanceof ConnectFailure && refusals.has(cause.reasonCode);
    if (refused) {
      return this.#log.error(
        'MB-LINK-REFUSED',
        reason,
        'Check user, password or client certificate with whoever runs the broker',
        cause,
      );
    }
    const next = /certificate|SSL|TLS|self.signed|altnames/i.test(reason)
      ? 'Check the CA in the bench file, the client certificate, and that the address is the name in the certificate'
      : 'Check that the broker runs, its address and its port';
    return this.#log.error('MB-LINK-OPEN', `no connection to the broker: ${reason}`, next, cause);
  }

  down(reason: string, milliseconds: number): LinkError {
    const what = `the broker has been away for ${milliseconds} ms: ${reason}`;
    return this.#log.trouble(this.#log.error('MB-LINK-DOWN', what, 'Start the broker again, or check the network'));
  }

  takenOver(clientId: string): LinkError {
    const what = `the broker keeps putting this client out: another client seems to use its id, ${clientId}`;
    return this.#log.trouble(
      this.#log.error('MB-LINK-REFUSED', what, 'End the other run, or give each a client id of its own'),
    );
  }

  sessionLost(): LinkError {
    return this.#log.trouble(
      this.#log.error(
        'MB-LINK-LOST',
        'the broker forgot this client while it was away: messages may be lost',
        'Let the broker keep its state on disk (mosquitto: `persistence true`), and find out why it restarted',
      ),
    );
  }

  lost(count: number): LinkError {
    const what = `${count} message${count === 1 ? '' : 's'} of the far end never came`;
    return this.#log.trouble(this.#log.error('MB-LINK-LOST', what, 'Check the limits of queues in the broker'));
  }

  publishRefused(topic: string, cause: unknown): LinkError {
    const what = `the broker refused a message on ${topic}: ${reasonOf(cause)}`;
    return this.#log.trouble(this.#log.error('MB-LINK-REFUSED', what, 'Check what this user may write to', cause));
  }

  subscribeRefused(cause: unknown): LinkError {
    const what = `the broker refused a subscription: ${reasonOf(cause)}`;
    return this.#log.trouble(this.#log.error('MB-LINK-REFUSED', what, 'Check what this user may read', cause));
  }

  leasedToAnother(reason: string): LinkError {
    const what = `the far end refused a Command: ${reason}`;
    return this.#log.trouble(
      this.#log.error('MB-LINK-SECOND-USER', what, 'Wait until that run has ended, or end it, and run again'),
    );
  }

  secondUser(originator: EntityId | undefined, counter: OriginatorCounter | undefined): LinkError {
    const from =
      originator === undefined
        ? 'that is no GBCS message'
        : `from ${dashed(originator)}, Originator Counter ${counter}`;
    return this.#log.trouble(
      this.#log.error(
        'MB-LINK-SECOND-USER',
        `another client sent this Device a Command (${from})`,
        'See who else uses this Device, let only one of you do so, and run again',
      ),
    );
  }

  noAck(topic: string, milliseconds: number): LinkError {
    const what = `no PUBACK for a message on ${topic} within ${milliseconds} ms`;
    return this.#log.trouble(this.#log.error('MB-LINK-NO-ACK', what, 'Check the load of the broker and the network'));
  }

  nobodyListens(topic: string, milliseconds: number): LinkError {
    const what = `nobody has listened on ${topic} for ${milliseconds} ms`;
    return this.#log.trouble(
      this.#log.error(
        'MB-LINK-NOBODY-LISTENS',
        what,
        'Check that the gateway runs, and site and Device ID on both sides',
      ),
    );
  }

  overSize(topic: string, octets: number, cap: number): LinkError {
    const what = `a message of ${octets} octets on ${topic} is over the cap of ${cap}`;
    return this.#log.error('MB-LINK-OVERSIZE', what, 'No message of the DCC is as large: check what made it');
  }

  closed(): LinkError {
    return this.#log.error(
      'MB-LINK-CLOSED',
      'it is closed',
      'A link is used after its scenario ended: a fault of the suite',
    );
  }
}
