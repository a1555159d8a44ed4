import { isDriven } from '../../assembly';
import type { BenchFile, BenchFileDevice } from '../../bench';
import type { DccFactory } from '../../dcc-port';
import type { Rulebook } from '../../rulebook';
import { alteredBy } from './altered-by';
import type { Cast } from './cast';
import type { StepFact } from './step-fact';

/** The bench that a scenario's needs are held against. */
export interface BenchAtHand {
  readonly file: BenchFile;
  readonly cast: Cast;
  /** The DCC of the bench, and what it can be asked for. */
  readonly dcc: Pick<DccFactory, 'name' | 'capabilities'>;
  readonly rulebook: Rulebook;
  /** `lab.yaml:12`, where the bench file speaks of something. */
  readonly place: (keys: readonly PropertyKey[]) => string;
}

/** Why a scenario can't be run on a bench, each reason once; empty where it can. Known before anything is sent. */
export function unmetNeeds(facts: readonly StepFact[], bench: BenchAtHand): readonly string[] {
  return [...new Set(facts.flatMap((fact) => unmet(fact, bench) ?? []))];
}

function unmet(fact: StepFact, bench: BenchAtHand): readonly string[] | undefined {
  const { file, cast, dcc } = bench;
  if (fact.kind === 'user') {
    return file.users.some(({ name }) => name === fact.user)
      ? undefined
      : [`no Service User called ${fact.user} stands on this bench`];
  }
  if (fact.kind === 'dcc') {
    return dcc.capabilities.has(fact.capability) ? undefined : [`${dcc.name} has no ${fact.capability}`];
  }
  if (fact.kind === 'hub') {
    return cast.device('CHF') === undefined ? ['no Communications Hub stands on this bench'] : undefined;
  }
  if (!('device' in fact)) {
    return undefined;
  }
  const device = cast.device(fact.device);
  if (device === undefined) {
    return [`no ${fact.device} stands on this bench`];
  }
  return [...(ofDevice(fact, device, bench) ?? []), ...withoutLeave(fact, device, bench)];
}

function ofDevice(fact: StepFact, device: BenchFileDevice, { file }: BenchAtHand): readonly string[] | undefined {
  const { name } = device;
  switch (fact.kind) {
    case 'supplier':
      return suppliersOf(file, device).length > 0
        ? undefined
        : [`no Supplier on this bench is responsible for the ${name}`];
    case 'other-supplier': {
      const [own] = suppliersOf(file, device);
      return file.users.some((each) => each !== own && isSupplier(each))
        ? undefined
        : [`no second Supplier stands on this bench, beside that of the ${name}`];
    }
    case 'request':
      return device.capabilities !== undefined && device.capabilities[fact.srv] !== true
        ? [`${name} isn't declared to have SR${fact.srv}`]
        : undefined;
    case 'stimulus':
      return isOnWireOnly(file, device) && file.backChannel === 'none'
        ? [`this bench has no back channel for ${fact.stimulus} to the ${name}`]
        : undefined;
    case 'image':
      return device.emulate === undefined && device.firmwares[fact.firmware]?.image === undefined
        ? [`this bench has no image of firmware ${fact.firmware} for the real ${name}`]
        : undefined;
    case 'fault':
      return isOnWireOnly(file, device) ? [`this bench can't make the ${name} go wrong`] : undefined;
    case 'local-port':
      return isOnWireOnly(file, device) ? [`this bench has no local way to the ${name}`] : undefined;
    case 'factory-new':
      return device.factoryNew ? undefined : [`the ${name} isn't declared factory-new`];
    default:
      return undefined;
  }
}

function withoutLeave(
  fact: StepFact,
  device: BenchFileDevice,
  { file, rulebook, place }: BenchAtHand,
): readonly string[] {
  if (device.emulate !== undefined) {
    return [];
  }
  return alteredBy(fact, device.type, rulebook)
    .filter((alteration) => !device.allow.includes(alteration))
    .map((alteration) => {
      const where = place(['devices', file.devices.indexOf(device)]);
      return `it alters the real ${device.name}, and the bench file has no allow: [${alteration}] (${where})`;
    });
}

const isSupplier = ({ role }: BenchFile['users'][number]): boolean => role === 'IS' || role === 'GS';

const suppliersOf = ({ users }: BenchFile, { name }: BenchFileDevice) =>
  users.filter((each) => isSupplier(each) && each.responsibleFor.includes(name));

/** Whether nothing but GBCS messages and the back channel gets to the Device. */
const isOnWireOnly = (file: BenchFile, device: BenchFileDevice): boolean =>
  device.link !== undefined && !isDriven(file, device);
