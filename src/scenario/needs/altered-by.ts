import { effectOf, stimulusEffects } from '../../assembly';
import type { Rulebook } from '../../rulebook';
import { type Alteration, type DeviceType, deviceTypes, type MessageCode, type Srv } from '../../terms';
import type { StepFact } from './step-fact';

/** What a step would do to a Device of a type for good, or until somebody puts it right. */
export function alteredBy(fact: StepFact, type: DeviceType, rulebook: Rulebook): readonly Alteration[] {
  switch (fact.kind) {
    case 'request':
      return requestAlters(fact.srv, type, rulebook);
    case 'stimulus':
      return [stimulusEffects[fact.stimulus]];
    case 'no-command':
      return ['unlisted'];
    case 'decommission':
      return ['decommission'];
    default:
      return [];
  }
}

/** Any of the use cases that a Service Request may become. Where there is none, nothing is sent. */
function requestAlters(srv: Srv, type: DeviceType, rulebook: Rulebook): readonly Alteration[] {
  const row = rulebook.useCase(srv, type)?.value;
  const effects =
    row === undefined ? [] : [row, ...row.others].map((each) => effectOf(each.messageCode as MessageCode));
  return [...new Set(effects)].flatMap((effect) => (effect === 'harmless' ? [] : [effect]));
}

/** The same of a whole scenario, whatever bench it is run on: its Devices are of the types that they are named for. */
export function alterationsIn(facts: readonly StepFact[], rulebook: Rulebook): readonly Alteration[] {
  const found = facts.flatMap((fact) => {
    const type = 'device' in fact ? typeNamedIn(fact.device) : undefined;
    return type === undefined ? [] : alteredBy(fact, type, rulebook);
  });
  return [...new Set(found)];
}

/** `ESME` of `ESME 2`. */
const typeNamedIn = (word: string): DeviceType | undefined =>
  deviceTypes.find((type) => word === type || word.startsWith(`${type} `));
