import { describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId, MeterbenchError } from '../terms';
import { type DccCapability, dccCapabilities } from './capabilities';
import { DccCant } from './dcc-cant';
import { type DccSides, withinCapabilities } from './within-capabilities';

const device = entityId('00DB1234567890A0');
const userInterface = { submit: async () => '', onDelivery: () => () => {} };

const dccWith = (sides: Partial<DccSides>, ...capabilities: readonly DccCapability[]) =>
  withinCapabilities(
    { name: 'A DCC', capabilities: new Set(capabilities) },
    { userInterface, acts: {}, observations: {}, ...sides },
  );

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return 'nothing thrown';
}

describe('a DCC that can do some things', () => {
  it('does what it declares, as the object that it is', async () => {
    class Users {
      readonly #inactive: string[] = [];
      register(): void {}
      setUserActive(user: string): void {
        this.#inactive.push(user);
      }
      get inactive(): readonly string[] {
        return this.#inactive;
      }
    }
    const users = new Users();
    await dccWith({ acts: users }, 'arrange-users').acts.setUserActive(device, false);
    expect(users.inactive, 'told').to.deep.equal([device]);
  });

  it('refuses every other act, and says which capability it lacks', () => {
    const { acts } = dccWith({ acts: { holdStatus: () => {} } });
    for (const [act, capability] of [
      [() => acts.holdStatus(device, 'Suspended'), 'arrange-smi-status'],
      [() => acts.undergo(device, 'recovery-begun'), 'undergo-transitions'],
      [() => acts.disconnect(device), 'connect-devices'],
    ] as const) {
      const error = thrownBy(act);
      expect(error, capability).to.be.instanceOf(DccCant);
      expect(error instanceof DccCant && [error.code, error.blame, error.capability], capability).to.deep.equal([
        'MB-DCC-CANT',
        'bench',
        capability,
      ]);
    }
  });

  it('hides what it does not show', async () => {
    const { observations } = dccWith({ observations: { statusHistory: () => ({ shown: [] }) } }, 'status-history');
    expect(await observations.statusHistory(device), 'declared').to.deep.equal({ shown: [] });
    expect(observations.responseDeadline(device), 'not declared').to.deep.equal({
      hidden: 'A DCC shows no response-deadlines',
    });
  });

  it('can declare nothing that it has no act or observation for', () => {
    for (const capability of dccCapabilities) {
      const error = thrownBy(() => dccWith({}, capability));
      expect(error instanceof MeterbenchError && error.code, capability).to.equal('MB-DCC-DECLARES');
    }
  });
});
