import { cs06, cs08, ecs25a, ecs25b, ecs25r1, ecs25r2, ecs52, gcs20, gcs20r, gcs38, type UseCase } from '../../gbcs';
import { type DeviceType, type MessageCode, MeterbenchError, type OriginatorCounter, type Srv } from '../../terms';

/** What a Command of the bench's own making is to do. */
export interface Wanted {
  readonly srv: Srv;
  /** Of SR11.3. */
  readonly firmwareHash?: Uint8Array;
  /** Of SR6.22: the event whose WAN Alert is switched. */
  readonly wanAlert?: { readonly code: string; readonly on: boolean };
}

/** What it says, by whichever use case the Device has for it. */
export interface CraftedContent {
  readonly code: MessageCode;
  readonly critical: boolean;
  /** The use case that reads what it changes. */
  readonly readBy: MessageCode;
  octets(counter: OriginatorCounter): Uint8Array;
}

const firmwareReads: Readonly<Partial<Record<DeviceType, UseCase<undefined, unknown>>>> = {
  ESME: ecs52,
  CHF: ecs52,
  GSME: gcs38,
};

/** In the configuration octet of a GSME's event. */
const wanAlertBit = 0x08;

/** @throws MeterbenchError where the bench can't make such a Command by itself */
export function craftedContent(type: DeviceType, { srv, firmwareHash: hash, wanAlert }: Wanted): CraftedContent {
  const firmwareRead = firmwareReads[type] ?? cs08;
  const readBy = firmwareRead.code;
  if (srv === '11.2') {
    return made(firmwareRead, readBy, (counter) => firmwareRead.command.encode(undefined, counter));
  }
  if (srv === '11.3' && hash !== undefined) {
    return made(cs06, readBy, (counter) => cs06.command.encode({ hash, originatorCounter: counter }, counter));
  }
  if (srv === '6.22' && wanAlert !== undefined) {
    return wanAlertSwitched(type, Number.parseInt(wanAlert.code, 16), wanAlert.on);
  }
  throw new MeterbenchError({
    code: 'MB-BENCH-REQUEST',
    blame: 'suite',
    message: `The bench can't make such a Command of SR${srv} by itself: it makes those of SR11.2, of SR11.3 for firmware, and of SR6.22 that switch a WAN Alert`,
  });
}

/** Whoever asks: the use case is that of the party whose event it is, 80xx a Network Operator's. */
function wanAlertSwitched(type: DeviceType, event: number, on: boolean): CraftedContent {
  if (type === 'GSME') {
    const group = { start: 'now', configuration: on ? wanAlertBit : 0, events: [event] } as const;
    return made(gcs20, gcs20r.code, (counter) =>
      gcs20.command.encode([{ issuerEventId: Number(counter & 0xffff_ffffn), ...group }], counter),
    );
  }
  const bits = { change: [event], enable: on ? [event] : [] };
  const [set, read] = event >> 8 === 0x80 ? [ecs25b, ecs25r2] : [ecs25a, ecs25r1];
  return made(set, read.code, (counter) => set.command.encode(bits, counter));
}

const made = (
  { code, critical }: Pick<UseCase<never, never>, 'code' | 'critical'>,
  readBy: MessageCode,
  octets: CraftedContent['octets'],
): CraftedContent => ({ code, critical, readBy, octets });
