import type { CoveringScenario } from '../../analysis/coverage';
import type { Rulebook } from '../../rulebook';

/** The shipped scenarios that show each requirement. The runner is loaded on the call. */
export async function shippedScenarios(
  rulebook: Rulebook,
): Promise<(requirement: string) => readonly CoveringScenario[]> {
  const [{ featureScenarios }, { coverageOf, reasons }, { packageRoot }] = await Promise.all([
    import('../../runner'),
    import('../../analysis/coverage'),
    import('../../bench'),
  ]);
  const scenarios = await featureScenarios([], { root: packageRoot, cwd: process.cwd() });
  const { requirements } = coverageOf(rulebook.requirements, scenarios, reasons);
  const shown = new Map(requirements.map((each) => [each.requirement.id, each.scenarios]));
  return (requirement) => shown.get(requirement) ?? [];
}
