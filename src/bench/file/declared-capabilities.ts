import type { Rulebook } from '../../rulebook';
import { type Srv, srv } from '../../terms';
import type { BenchProblem } from './bench-places';
import type { BenchFile, BenchFileDevice } from './bench-schema';

/** Capabilities declared of a Device that no Device of its type has, or that are none. */
export function capabilityProblems(file: BenchFile, rulebook: Rulebook): readonly BenchProblem[] {
  return file.devices.flatMap((device, index) =>
    Object.entries(device.capabilities ?? {}).flatMap(([text, declared]) => {
      const problem = problemOf(device, text, declared, rulebook);
      return problem === undefined ? [] : [{ keys: ['devices', index, 'capabilities', text], ...problem }];
    }),
  );
}

function problemOf(
  { name, type }: BenchFileDevice,
  text: string,
  declared: boolean,
  rulebook: Rulebook,
): Pick<BenchProblem, 'what' | 'next'> | undefined {
  const variant = variantIn(text);
  const row = variant && rulebook.serviceRequests.get(variant)?.value;
  if (variant === undefined || row === undefined) {
    return {
      what: `${name} declares ${JSON.stringify(text)}, and that is no Service Reference Variant`,
      next: 'Write its number in quotes, such as "11.2"',
    };
  }
  if (declared && row.nonDevice) {
    return { what: `${name} declares SR${text}, which goes to the DCC and to no Device`, next: 'Take it out' };
  }
  return declared && rulebook.useCase(variant, type) === undefined
    ? {
        what: `${name} declares SR${text} (${row.name}), and no ${type} has a use case for it`,
        next: `Say false, or take it out; or is ${name} of another Device Type?`,
      }
    : undefined;
}

function variantIn(text: string): Srv | undefined {
  try {
    return srv(text);
  } catch {
    return undefined;
  }
}
