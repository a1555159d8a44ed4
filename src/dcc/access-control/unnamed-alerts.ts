import { RefusedWithoutCode } from '../../dcc-port';
import type { AlertBehaviour, ServiceRequest } from '../../duis';
import type { Desk } from '../desk';

/**
 * SR6.22 names alerts of Table 16.2. What an overlay says isn't in it (MP090) can't be switched off by any User.
 * @throws RefusedWithoutCode for such an alert: no source tells the code
 */
export function refuseUnnamedAlerts(desk: Desk, { srv, body }: ServiceRequest): void {
  for (const code of body.kind === 'configureAlertBehaviour' ? codesIn(body.behaviour) : []) {
    const row = desk.rulebook.table('ngnm').get(code);
    if (row !== undefined && desk.consult(row) === 'not in Table 16.2') {
      throw new RefusedWithoutCode(`SR${srv} that names alert ${code}`, row.id);
    }
  }
}

function codesIn(behaviour: AlertBehaviour): readonly string[] {
  if ('settings' in behaviour) {
    return Object.keys(behaviour.settings);
  }
  const phases = 'phase' in behaviour ? behaviour.phase?.settings : undefined;
  const polyPhase = 'polyPhase' in behaviour ? behaviour.polyPhase : undefined;
  return [behaviour.common, polyPhase, phases].flatMap((settings) => Object.keys(settings ?? {}));
}
