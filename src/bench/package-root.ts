import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder));
}

/** The folder of this package: where `features/` and `hardware/benches/` lie, whether it runs compiled or not. */
export const packageRoot = nearestPackage(__dirname);
