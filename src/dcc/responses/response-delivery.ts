import type { Message } from '../../gbcs';
import type { Pending } from '../delivery/outgoing';
import type { Desk } from '../desk';
import { respond } from './respond';

/** How a Service User gets what a Device answered. */
export interface ResponseDelivery {
  deliver(pending: Pending, response: Message): void;
}

export const responseDelivery = (desk: Desk): ResponseDelivery => ({
  deliver({ request, user }, { header, bytes }) {
    const responseId = { originator: header.originator, target: user.id, counter: request.requestId.counter };
    const payload = { kind: 'gbcsPayload', bytes } as const;
    const body = { kind: 'responseMessage', srv: request.srv, payload } as const;
    desk.users.deliver(user.id, respond(desk, request, 'I0', body, responseId));
  },
});
