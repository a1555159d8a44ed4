import { describe, it } from 'node:test';
import { expect } from 'chai';
import { messageCode } from '../../terms';
import { isCritical, messageCodes, messageName, responseHasDateTime } from './message-codes';

describe('the table of Message Codes', () => {
  it('names each code once', () => {
    expect(new Set(messageCodes).size, 'codes').to.equal(messageCodes.length);
    expect(messageCodes.length, 'at least the 224 of GBCS and the 16 after it').to.be.greaterThanOrEqual(240);
    expect(messageName(messageCode(0x0059)), 'ECS52').to.equal('ECS52 Read ESME/Comms Hub Firmware Version');
    expect(messageName(messageCode(0x7777)), 'unknown').to.equal(undefined);
  });

  it('knows which Responses carry a date-time and which are critical', () => {
    const [cs06, ecs52, gcs60a] = [messageCode(0x0012), messageCode(0x0059), messageCode(0x012a)];
    expect([cs06, ecs52, gcs60a].map(responseHasDateTime), 'date-time').to.deep.equal([true, false, true]);
    expect([cs06, ecs52, gcs60a].map(isCritical), 'critical').to.deep.equal([true, false, false]);
  });
});
