import { type DccFault, dccFaults } from '.';

/**
 * A fault that alters nothing, and tells each time where `fault` would have: where it asks something else of the part it
 * stands around, leaves it out, or answers otherwise. Until it first tells, a DCC with `fault` does what a sound one does.
 */
function seamProbe(fault: DccFault, id: string, reached: () => void): DccFault {
  const wrap = fault.wrap as unknown as (plain: Part) => Part;
  return { ...fault, id, wrap: (plain: object) => probed(plain as Part, wrap, reached) } as unknown as DccFault;
}

/**
 * Lets a probe of a fault be switched on by name, in this process alone, until what it returns is called.
 *
 * @param fault id of the fault
 * @param name of the probe
 */
export function addSeamProbe(fault: string, name: string, reached: () => void): () => void {
  const all = dccFaults as DccFault[];
  all.push(...all.filter(({ id }) => id === fault).map((each) => seamProbe(each, name, reached)));
  return () => {
    all.splice(0, all.length, ...all.filter(({ id }) => id !== name));
  };
}

type Method = (...args: readonly unknown[]) => unknown;
type Part = Readonly<Record<string, Method | undefined>>;

/** One call of a part, from outside; the part itself is asked once, with what came from outside. */
interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  answer?: { readonly value: unknown } | { readonly thrown: unknown };
}

function probed(plain: Part, wrap: (plain: Part) => Part, reached: () => void): Part {
  // A part may come to be called again, by what it calls itself.
  const calls: Call[] = [];
  const watched = eachMethod(plain, (name, args) => {
    const call = calls.at(-1);
    if (call === undefined) {
      reached();
      return plain[name]?.(...args);
    }
    if (call.answer !== undefined || call.name !== name || args.some((each, index) => each !== call.args[index])) {
      reached();
    }
    return ask(plain, call);
  });
  const faulty = wrap(watched);
  return eachMethod(plain, (name, args) => {
    const call: Call = { name, args };
    calls.push(call);
    try {
      const given = attempt(() => faulty[name]?.(...args));
      const wasAsked = call.answer !== undefined;
      const sound = attempt(() => ask(plain, call));
      // What gives nothing back is there for what it does.
      const leftOut = !wasAsked && (!('value' in sound) || sound.value === undefined);
      if (leftOut || !isSame(given, sound)) {
        reached();
      }
      return ask(plain, call);
    } finally {
      calls.pop();
    }
  });
}

function ask(plain: Part, call: Call): unknown {
  call.answer ??= attempt(() => plain[call.name]?.(...call.args));
  if ('thrown' in call.answer) {
    throw call.answer.thrown;
  }
  return call.answer.value;
}

/** A part with the same methods, each of them in the hands of `take`. */
function eachMethod(plain: Part, take: (name: string, args: readonly unknown[]) => unknown): Part {
  return new Proxy(plain, {
    get: (part, name) =>
      typeof name === 'string' && typeof part[name] === 'function'
        ? (...args: readonly unknown[]) => take(name, args)
        : Reflect.get(part, name),
  });
}

type Outcome = { readonly value: unknown } | { readonly thrown: unknown };

function attempt(act: () => unknown): Outcome {
  try {
    return { value: act() };
  } catch (thrown) {
    return { thrown };
  }
}

function isSame(one: Outcome, other: Outcome): boolean {
  return 'thrown' in one
    ? 'thrown' in other && one.thrown === other.thrown
    : 'value' in other && Object.is(one.value, other.value);
}
