import { capabilityProblems } from '../../bench';
import { rulebookAt } from '../../rulebook';
import { dayOf } from '../../terms';
import { type Check, type Finding, ok, skipped, wrong } from './finding';

/** What is declared of a Device is something that its type can have. */
export const capabilities: Check = {
  name: 'declared capabilities',
  onWire: false,
  run(patient): readonly Finding[] {
    const { file, now } = patient;
    const declaring = file.devices.filter((device) => device.capabilities !== undefined);
    if (declaring.length === 0) {
      return [skipped('no Device declares capabilities: emulated ones need not')];
    }
    const today = dayOf(now);
    const problems = capabilityProblems(file, rulebookAt(today, { scope: 'implemented' }));
    if (problems.length > 0) {
      return problems.map((problem) => wrong(problem, patient));
    }
    return declaring.map(({ name, capabilities: declared = {} }) => {
      const all = Object.values(declared);
      const yes = all.filter(Boolean).length;
      return ok(
        `${name} is declared to have ${yes} Service Requests and not to have ${all.length - yes}; a run that needs to know of another is refused`,
      );
    });
  },
};
