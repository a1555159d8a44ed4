import { capabilityProblems, placeIn } from '../../bench';
import { rulebookAt } from '../../rulebook';
import { ConfigError, isoDate, isoText } from '../../terms';
import { type Check, type Finding, failed, ok, skipped } from './finding';

/** What is declared of a Device is something that its type can have. */
export const capabilities: Check = {
  name: 'declared capabilities',
  onWire: false,
  run({ file, text, path, now }): readonly Finding[] {
    const declaring = file.devices.filter((device) => device.capabilities !== undefined);
    if (declaring.length === 0) {
      return [skipped('no Device declares capabilities: emulated ones need not')];
    }
    const today = isoDate(isoText(now).slice(0, 10));
    const problems = capabilityProblems(file, rulebookAt(today, { scope: 'implemented' }));
    if (problems.length > 0) {
      return problems.map(({ keys, what, next }) =>
        failed(new ConfigError({ code: 'MB-BENCH-FILE', message: `${placeIn(text, path, keys)}: ${what}`, next })),
      );
    }
    return declaring.map(({ name, capabilities: declared = {} }) => {
      const yes = Object.values(declared).filter(Boolean).length;
      return ok(`${name} declares ${yes} Service Requests; what it doesn't declare is not applicable to it`);
    });
  },
};
