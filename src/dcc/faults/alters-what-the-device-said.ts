import { readResponse, writeResponse } from '../../duis';
import type { FaultAt } from './dcc-fault';

export const altersWhatTheDeviceSaid: FaultAt<'mail'> = {
  id: 'alters what the Device said',
  seam: 'mail',
  standsFor: 'A document is made anew on its way, and the last octet of the Device’s message comes out otherwise.',
  violates: ['BASE-AC-I99', 'BASE-DCC-EXPLAINED'],
  wrap: (plain) => ({
    ...plain,
    deliver: (recipient, xml) => {
      const told = readResponse(xml);
      const { body } = told;
      if (body.kind === 'responseMessage' && body.payload?.kind === 'gbcsPayload') {
        const payload = {
          ...body.payload,
          bytes: body.payload.bytes.with(-1, (body.payload.bytes.at(-1) ?? 0) ^ 0x01),
        };
        plain.deliver(recipient, writeResponse({ ...told, body: { ...body, payload } }));
      } else {
        plain.deliver(recipient, xml);
      }
    },
  }),
};
