import { RefusedWithoutCode } from '../../dcc-port';
import type { Desk } from '../desk';

/**
 * The response code with which a Request of this DUIS schema version is refused; `undefined` where it is taken.
 * @throws RefusedWithoutCode while no overlay states the code
 */
export function refusedVersion(desk: Desk, version: string): string | undefined {
  const row = desk.rulebook.table('duis').get(version);
  if (row === undefined || desk.consult(row) !== 'refused') {
    return undefined;
  }
  const code = desk.rulebook.row('edge/refused-DUIS-version');
  const stated = code === undefined ? undefined : desk.consult(code);
  if (code === undefined || typeof stated !== 'string' || !/^E\d+$/.test(stated)) {
    throw new RefusedWithoutCode(`A Request of DUIS schema version ${version}`, code?.id ?? row.id);
  }
  return stated;
}
