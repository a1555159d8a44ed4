import { describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId, firmwareVersion } from '../../terms';
import { DeviceState } from '../device-state';
import { trust } from '../testing/identities';
import { deviceModels } from './catalogue';

const firmware = firmwareVersion('01000000');
const state = (name: string) => {
  const model = deviceModels[name];
  return model && new DeviceState({ model, firmware, trust });
};
const wanProvider = entityId('90B3D51F30000007');

describe('Device Models', () => {
  const facts: readonly (readonly [string, string, readonly string[], number, number])[] = [
    [
      'single-phase-esme',
      'ESME',
      ['accessControlBroker', 'networkOperator', 'supplier', 'supplierPrepayment', 'transitionalCos'],
      42,
      15,
    ],
    [
      'polyphase-esme',
      'ESME',
      ['accessControlBroker', 'networkOperator', 'supplier', 'supplierPrepayment', 'transitionalCos'],
      43,
      41,
    ],
    [
      'gbcs-3-esme',
      'ESME',
      ['accessControlBroker', 'networkOperator', 'supplier', 'supplierPrepayment', 'transitionalCos'],
      11,
      12,
    ],
    [
      'gsme',
      'GSME',
      ['accessControlBroker', 'networkOperator', 'supplier', 'supplierPrepayment', 'transitionalCos'],
      44,
      0,
    ],
    ['communications-hub-function', 'CHF', ['accessControlBroker', 'wanProvider'], 0, 0],
    ['gas-proxy-function', 'GPF', ['accessControlBroker', 'networkOperator', 'supplier'], 0, 0],
    ['ppmid', 'PPMID', ['accessControlBroker'], 0, 0],
    ['hcalcs', 'HCALCS', ['accessControlBroker', 'supplier'], 0, 0],
    ['ihd', 'IHD', ['accessControlBroker'], 0, 0],
  ];
  for (const [name, type, slots, supplierEvents, networkEvents] of facts) {
    it(`${name} has its Device Type, its trust slots and its configurable events`, () => {
      const model = deviceModels[name];
      expect(model?.deviceType, 'Device Type').to.equal(type);
      const made = model && new DeviceState({ model, firmware, trust: { ...trust, wanProvider } });
      expect(Object.keys(made?.trust ?? {}).sort(), 'slots').to.deep.equal(slots);
      expect(made?.events.events(0x81).length, "Supplier's events").to.equal(supplierEvents);
      expect(made?.events.events(0x80).length, "Network Operator's events").to.equal(networkEvents);
    });
  }

  it('are all named in the test above', () => {
    expect(facts.map(([name]) => name).sort(), 'names').to.deep.equal(Object.keys(deviceModels).sort());
  });

  it('answer no use case twice', () => {
    for (const [name, { behaviours }] of Object.entries(deviceModels)) {
      expect(new Set(behaviours.map(({ code }) => code)).size, name).to.equal(behaviours.length);
    }
  });

  it('of an electricity meter come with the settings that meters are shipped with', () => {
    const events = state('single-phase-esme')?.events;
    expect(events?.with('han', 0x81), 'HAN alerts').to.deep.equal([0x810d, 0x8119, 0x81aa, 0x81ab, 0x81c4]);
    expect(events?.with('alarm', 0x81), 'alarms').to.deep.equal([]);
    const silent = events?.events(0x81).filter((event) => !events.does(event, 'wan'));
    expect(silent, 'no WAN alert').to.deep.equal([0x8145, 0x8154, 0x8155, 0x8161, 0x8162, 0x8168, 0x81c6]);
  });

  it('of the series before has none of the optional events', () => {
    const events = state('gbcs-3-esme')?.events;
    expect([events?.knows(0x81a1), events?.knows(0x8010), events?.knows(0x81a0)], 'known').to.deep.equal([
      false,
      false,
      true,
    ]);
  });
});
