import type { Message } from '../../gbcs';
import type { Action, Behaviour } from '../behaviour';
import type { DeviceContext } from '../device-context';
import { oddities } from '../oddities/catalogue';
import { faults } from './catalogue';
import type { Fault } from './fault';

/**
 * A fault that alters nothing, and tells each time where `fault` would have. Until it first tells, a Device with `fault`
 * does what a sound one does, octet by octet.
 *
 * @param name by which it is switched on
 */
function reachProbe(fault: Fault, name: string, reached: () => void): Fault {
  const tellUnless = (same: boolean): void => {
    if (!same) {
      reached();
    }
  };
  return {
    name,
    standsFor: fault.standsFor,
    violates: fault.violates,
    inbound(octets) {
      tellUnless((fault.inbound?.(octets) ?? octets) === octets);
      return octets;
    },
    skips(check, message, device) {
      tellUnless((fault.skips?.(check, message, device) ?? false) === false);
      return false;
    },
    restart() {
      tellUnless(fault.restart === undefined);
    },
    handle(behaviour, command, device) {
      // What a fault begins with is seen in all that the Device does.
      tellUnless(fault.begin === undefined);
      return soundAction(fault, behaviour, command, device, reached);
    },
    alert(alert, device) {
      tellUnless(fault.begin === undefined && (fault.alert?.(alert, device) ?? alert) === alert);
      return alert;
    },
    header(header) {
      tellUnless((fault.header?.(header) ?? header) === header);
      return header;
    },
    protection(due, header) {
      tellUnless((fault.protection?.(due, header) ?? due) === due);
      return due;
    },
    outbound(message, device) {
      tellUnless(fault.begin === undefined);
      const sent = fault.outbound?.(message, withDrawsTold(device, reached)) ?? [message];
      tellUnless(sent.length === 1 && sent[0] !== undefined && Buffer.from(message).equals(sent[0]));
      return [message];
    },
  };
}

/**
 * Lets a probe of a fault be switched on by name, in this process alone, until what it returns is called.
 *
 * @param fault name of the fault
 * @param name of the probe
 */
export function addReachProbe(fault: string, name: string, reached: () => void): () => void {
  const probed = faults.get(fault) ?? oddities.get(fault);
  if (probed === undefined || !(faults instanceof Map)) {
    return () => {};
  }
  const all: Map<string, Fault> = faults;
  all.set(name, reachProbe(probed, name, reached));
  return () => {
    all.delete(name);
  };
}

/** What the behaviour itself does with the Command; it is asked once, whatever the fault makes of it. */
function soundAction(
  { handle }: Fault,
  behaviour: Behaviour,
  command: Message,
  device: DeviceContext,
  reached: () => void,
): Action {
  let sound: { readonly action: Action } | { readonly thrown: unknown } | undefined;
  const ask = (): Action => {
    sound ??= attempt(() => behaviour.handle(command, device));
    if ('thrown' in sound) {
      throw sound.thrown;
    }
    return sound.action;
  };
  const watched: Behaviour = {
    ...behaviour,
    handle(given) {
      if (given !== command || sound !== undefined) {
        reached();
      }
      return ask();
    },
  };
  const faulty = handle && attempt(() => handle(watched, command, device));
  const asked = sound;
  const plain = attempt(ask);
  if (faulty !== undefined && (asked === undefined || !isSame(faulty, plain))) {
    reached();
  }
  return ask();
}

type Outcome<T> = { readonly action: T } | { readonly thrown: unknown };

function attempt<T>(act: () => T): Outcome<T> {
  try {
    return { action: act() };
  } catch (thrown) {
    return { thrown };
  }
}

function isSame<T>(one: Outcome<T>, other: Outcome<T>): boolean {
  return 'thrown' in one
    ? 'thrown' in other && one.thrown === other.thrown
    : 'action' in other && one.action === other.action;
}

/** A draw of randomness that a sound Device doesn't make shifts all that is drawn after it. */
function withDrawsTold(device: DeviceContext, reached: () => void): DeviceContext {
  const bytes = (count: number) => {
    reached();
    return new Uint8Array(count).fill(1);
  };
  return { ...device, ports: { ...device.ports, entropy: { bytes } } };
}
