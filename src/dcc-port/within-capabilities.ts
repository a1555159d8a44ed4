import { MeterbenchError } from '../terms';
import type { DccActs } from './acts';
import type { ActCapability, DccCapability, SightCapability } from './capabilities';
import type { Dcc } from './dcc';
import { DccCant } from './dcc-cant';
import type { DccFactory } from './dcc-factory';
import type { DccObservations } from './observations';
import type { DccUserInterface } from './user-interface';

/** The sides of a DCC that can't do everything: what it has of each. */
export interface DccSides {
  readonly userInterface: DccUserInterface;
  readonly acts: Partial<DccActs>;
  readonly observations: Partial<DccObservations>;
}

const actsOf: Readonly<Record<ActCapability, readonly (keyof DccActs)[]>> = {
  'arrange-users': ['register', 'setUserActive'],
  'arrange-responsibility': ['makeResponsible', 'endResponsibility'],
  'enrol-devices': ['enrol'],
  'connect-devices': ['connect', 'disconnect'],
  'associate-devices': ['associate'],
  'arrange-products-list': ['listProduct', 'delistProduct'],
  'arrange-smi-status': ['holdStatus'],
  'undergo-transitions': ['undergo'],
  'set-retries': ['retryUnanswered'],
  'follow-rules': ['followRules'],
  'submit-unchecked': ['submitUnchecked'],
};

const sightOf: Readonly<Record<SightCapability, keyof DccObservations>> = {
  'status-history': 'statusHistory',
  'answer-counts': 'answerCounts',
  'service-flags': 'serviceFlag',
  'response-deadlines': 'responseDeadline',
};

/**
 * A DCC that does what it declares and nothing else: any other act throws `DccCant`, any other observation is hidden.
 * @throws MeterbenchError where it declares what it has no act or observation for
 */
export function withinCapabilities(
  { name, capabilities }: Pick<DccFactory, 'name' | 'capabilities'>,
  sides: DccSides,
): Dcc {
  for (const capability of capabilities) {
    refuseUnfounded(name, capability, sides);
  }
  const { acts, observations, userInterface } = sides;
  const act = <F>(capability: ActCapability, own: F | undefined): F | (() => never) =>
    capabilities.has(capability) && own !== undefined ? own : () => cant(name, capability);
  const sight = <F>(capability: SightCapability, own: F | undefined): F | (() => { readonly hidden: string }) =>
    capabilities.has(capability) && own !== undefined ? own : () => ({ hidden: `${name} shows no ${capability}` });
  return {
    capabilities,
    userInterface,
    acts: {
      register: act('arrange-users', acts.register?.bind(acts)),
      setUserActive: act('arrange-users', acts.setUserActive?.bind(acts)),
      makeResponsible: act('arrange-responsibility', acts.makeResponsible?.bind(acts)),
      endResponsibility: act('arrange-responsibility', acts.endResponsibility?.bind(acts)),
      enrol: act('enrol-devices', acts.enrol?.bind(acts)),
      connect: act('connect-devices', acts.connect?.bind(acts)),
      disconnect: act('connect-devices', acts.disconnect?.bind(acts)),
      associate: act('associate-devices', acts.associate?.bind(acts)),
      listProduct: act('arrange-products-list', acts.listProduct?.bind(acts)),
      delistProduct: act('arrange-products-list', acts.delistProduct?.bind(acts)),
      holdStatus: act('arrange-smi-status', acts.holdStatus?.bind(acts)),
      undergo: act('undergo-transitions', acts.undergo?.bind(acts)),
      retryUnanswered: act('set-retries', acts.retryUnanswered?.bind(acts)),
      followRules: act('follow-rules', acts.followRules?.bind(acts)),
      submitUnchecked: act('submit-unchecked', acts.submitUnchecked?.bind(acts)),
    },
    observations: {
      statusHistory: sight('status-history', observations.statusHistory?.bind(observations)),
      answerCounts: sight('answer-counts', observations.answerCounts?.bind(observations)),
      serviceFlag: sight('service-flags', observations.serviceFlag?.bind(observations)),
      responseDeadline: sight('response-deadlines', observations.responseDeadline?.bind(observations)),
    },
  };
}

function cant(name: string, capability: ActCapability): never {
  throw new DccCant(name, capability);
}

const isAct = (capability: DccCapability): capability is ActCapability => Object.hasOwn(actsOf, capability);

function refuseUnfounded(name: string, capability: DccCapability, { acts, observations }: DccSides): void {
  const missing = isAct(capability)
    ? actsOf[capability].filter((act) => acts[act] === undefined)
    : [sightOf[capability]].filter((observation) => observations[observation] === undefined);
  if (missing.length > 0) {
    throw new MeterbenchError({
      code: 'MB-DCC-DECLARES',
      blame: 'bench',
      message: `${name} declares "${capability}" and has no ${missing.join(', no ')}`,
      next: 'Take the word out of its capabilities, or give it what is missing',
    });
  }
}
