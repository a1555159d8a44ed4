import type { BenchFile, BenchProblem } from '../../bench';
import type { Rulebook } from '../../rulebook';
import type { Srv } from '../../terms';
import type { Cast } from './cast';
import type { StepFact } from './step-fact';

/**
 * What a bench file says neither yes nor no of, and the chosen scenarios need: the author's to say before anything is sent.
 *
 * @param facts of all chosen scenarios
 */
export function undeclaredCapabilities(
  facts: readonly StepFact[],
  { file: { devices }, cast, rulebook }: { readonly file: BenchFile; readonly cast: Cast; readonly rulebook: Rulebook },
): readonly BenchProblem[] {
  return devices.flatMap((device, index) => {
    const { name, type, capabilities } = device;
    if (capabilities === undefined) {
      return [];
    }
    const needed = facts.flatMap((fact): readonly Srv[] =>
      fact.kind === 'request' && cast.device(fact.device) === device && rulebook.useCase(fact.srv, type) !== undefined
        ? [fact.srv]
        : [],
    );
    const missing = [...new Set(needed)].filter((each) => capabilities[each] === undefined).sort(byNumber);
    if (missing.length === 0) {
      return [];
    }
    const names = missing.map((each) => JSON.stringify(each));
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
