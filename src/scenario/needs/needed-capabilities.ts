import type { BenchFile, BenchFileDevice, BenchProblem } from '../../bench';
import type { Rulebook } from '../../rulebook';
import { type DeviceType, deviceTypes, type Srv, srv } from '../../terms';

/** A Service Request that a scenario wants a Device to answer. */
interface NeededCapability {
  readonly device: BenchFileDevice;
  readonly srv: Srv;
}

/** Sentences that stand for a Service Request without its number. */
const unnumbered: readonly { readonly said: RegExp; readonly srv: Srv }[] = [
  { said: /is asked for its firmware version/, srv: srv('11.2') },
];

/** The Device Types that a text speaks of. */
export function deviceTypesIn(text: string): readonly DeviceType[] {
  return deviceTypes.filter((type) => new RegExp(`\\b${type}\\b`).test(text));
}

/**
 * What a scenario needs of the Devices that declare what they can do.
 *
 * @param text its steps, one in a line; a step that names no Device is about all that the scenario names
 */
function neededCapabilities(
  text: string,
  devices: readonly BenchFileDevice[],
  rulebook: Rulebook,
): readonly NeededCapability[] {
  const all = deviceTypesIn(text);
  return text.split('\n').flatMap((step) => {
    const here = deviceTypesIn(step);
    const about = here.length === 0 ? all : here;
    return requestsIn(step).flatMap((request) =>
      devices
        .filter(
          ({ name, type }) => about.some((each) => each === name) && rulebook.useCase(request, type) !== undefined,
        )
        .map((device) => ({ device, srv: request })),
    );
  });
}

function requestsIn(step: string): readonly Srv[] {
  const numbered = [...step.matchAll(/\bSR(\d+(?:\.\d+){1,2})\b/g)].map(([, number = '']) => srv(number));
  return [...numbered, ...unnumbered.filter(({ said }) => said.test(step)).map((each) => each.srv)];
}

/** Why a scenario can't be run: what it asks of a Device that the Device is declared not to have. */
export function lackedCapabilities(
  text: string,
  devices: readonly BenchFileDevice[],
  rulebook: Rulebook,
): readonly string[] {
  const lacked = neededCapabilities(text, devices, rulebook).filter(
    ({ device, srv: needed }) => device.capabilities !== undefined && device.capabilities[needed] !== true,
  );
  return [...new Set(lacked.map(({ device, srv: needed }) => `${device.name} isn't declared to have SR${needed}`))];
}

/**
 * What a bench file says neither yes nor no of, and the chosen scenarios need: the author's to say before anything is sent.
 *
 * @param texts the steps of each scenario
 */
export function undeclaredCapabilities(
  texts: readonly string[],
  { devices }: BenchFile,
  rulebook: Rulebook,
): readonly BenchProblem[] {
  const needed = texts.flatMap((text) => neededCapabilities(text, devices, rulebook));
  return devices.flatMap((device, index) => {
    const { name, capabilities } = device;
    const missing = needed.filter((each) => each.device === device && capabilities?.[each.srv] === undefined);
    if (capabilities === undefined || missing.length === 0) {
      return [];
    }
    const names = [...new Set(missing.map((each) => each.srv))].sort(byNumber).map((each) => JSON.stringify(each));
    return [
      {
        keys: ['devices', index, 'capabilities'],
        what: `${name}: the chosen scenarios need to know whether it has ${names.join(', ')}, and nothing is declared`,
        next: `Declare each true or false, such as ${names[0]}: true; or choose other scenarios`,
      },
    ];
  });
}

const byNumber = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
