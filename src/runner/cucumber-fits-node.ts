import { ConfigError } from '../terms';

/** The oldest Node.js on which each supported major version of Cucumber runs, by what its package declares. */
const oldestNode: ReadonlyMap<number, number> = new Map([
  [12, 20],
  [13, 22],
]);

const majorOf = (version: string): number => Number.parseInt(version.replace(/^v/, ''), 10);

/**
 * Where Cucumber is newer than Node.js, Cucumber fails somewhere inside; told here before anything is loaded.
 *
 * @param cucumber version of the installed Cucumber
 * @param node version of the running Node.js
 * @throws ConfigError
 */
export function refuseUnfitCucumber(cucumber: string, node: string): void {
  const oldest = oldestNode.get(majorOf(cucumber));
  if (oldest === undefined || majorOf(node) >= oldest) {
    return;
  }
  throw new ConfigError({
    code: 'MB-CUCUMBER-NODE',
    message: `Cucumber ${cucumber} needs Node.js ${oldest} or later, and this is ${node}`,
    next: `Use Node.js ${oldest}, or npm install --save-dev @cucumber/cucumber@12`,
  });
}
