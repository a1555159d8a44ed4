import type { CellReplaced, CredentialsReplaced, FloorChange, UpdateCredentials } from '../../gbcs';
import { CodecError, sameBytes } from '../../terms';
import type { DeviceContext } from '../device-context';
import { certificateName, issuerKeyId, subjectKeyId } from './certificate-names';
import { slotOfCell } from './trust-anchor-cells';

const replaced = 0;
/** The certificate's issuer isn't in the path that came with it: the cell keeps what it holds. */
const noPath = 10;
const credentialsUpdated = 0x8f70;

/**
 * Puts the certificates of a CS02b Command in their cells, each for itself, and with them the parties in the trust
 * slots; floors rise and never fall, so that no message counts as fresh again.
 *
 * @throws CodecError where a certificate can't be read or a cell isn't one of the Device's
 */
export function replaceCredentials(command: UpdateCredentials, device: DeviceContext): CredentialsReplaced {
  const { state } = device;
  const issuers = command.pathCertificates.map(subjectKeyId);
  const cells = command.replacements.map(({ certificate, cell }): CellReplaced => {
    const slot = slotOfCell(cell);
    const existing = state.cells.get(cell, state.trust);
    if (slot === undefined || existing === undefined) {
      throw new CodecError({
        field: 'trust anchor cell',
        offset: 0,
        expected: 'one that is filled',
        found: `role ${cell.role}`,
      });
    }
    if (!issuers.some((issuer) => sameBytes(issuer, issuerKeyId(certificate)))) {
      return { cell, status: noPath, existing, replacing: existing };
    }
    const replacing = certificateName(certificate);
    state.cells.put(cell, replacing);
    state.trust = { ...state.trust, [slot]: replacing.party };
    return { cell, status: replaced, existing, replacing };
  });
  const floors = floorsOf(command);
  for (const { role, floor } of floors) {
    const party = cells.find(({ cell }) => cell.role === role)?.replacing.party;
    if (party !== undefined) {
      state.floor(party, floor);
    }
  }
  device.raise(credentialsUpdated);
  return { commandCounter: command.originatorCounter, mode: command.mode, floors, cells };
}

export function allReplaced({ cells }: CredentialsReplaced): boolean {
  return cells.every(({ status }) => status === replaced);
}

function floorsOf({
  authorisingCell,
  floor,
  specialistFloors,
  otherFloors = [],
}: UpdateCredentials): readonly FloorChange[] {
  if (floor === undefined || authorisingCell === undefined) {
    return otherFloors;
  }
  const { role } = authorisingCell;
  return [specialistFloors === undefined ? { role, floor } : { role, floor, byCell: specialistFloors }, ...otherFloors];
}
