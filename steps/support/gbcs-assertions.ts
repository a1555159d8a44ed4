/// <reference types="chai" preserve="true" />
import { util } from 'chai';
import { type Bench, type DeviceMessage, firmwareIn, messageIn } from '../../src/scenario';
import { CodecError, firmwareVersion, MeterbenchError, toHex } from '../../src/terms';
import { type ExpectWindow, seenWithin } from './seen-within';

export type { ExpectWindow } from './seen-within';

declare global {
  namespace Chai {
    interface Assertion {
      /** A GBCS message, or a Service Response that carries one, with a MAC or a signature that holds as its recipient checks it, and none that fails. */
      readonly authentic: Assertion;
      /** The answer to SR11.2 says that this firmware version runs. @param version eight hexadecimal digits */
      carryFirmware(version: string): Assertion;
      /** A Service Response has this Response Code: `I0`. */
      responseCode(code: string): Assertion;
    }
    interface NumericComparison {
      /**
       * What a function gives comes on the bench's clock before the window ends; with `not`, nothing comes until then. Nothing is:
       * `undefined`, `null`, `false`, an empty text or list, an assertion in the function that doesn't hold.
       */
      within(window: ExpectWindow): Promise<void>;
    }
  }
}

/** Flag of an assertion under which its scenario's bench stands. */
export const benchFlag = 'meterbench: bench';
/** Flag under which it stands where an assertion that had to wait is handed over. */
export const concludeFlag = 'meterbench: conclude';

/** What chai calls a plugin with, as far as it is needed. */
type Asserted = Chai.AssertionStatic & Chai.AssertionPrototype;

/** Teaches a chai what is asserted of Devices. Only what `this.expect` of a scenario makes knows the bench that this needs. */
export function gbcsAssertions({ Assertion }: Pick<Chai.ChaiStatic, 'Assertion'>): void {
  Assertion.addProperty('authentic', function (this: Asserted) {
    const bench = benchOf(this);
    const message = messageOf(this._obj);
    const { mac, signature } = typeof message === 'string' ? nothing : bench.tape.protection(message);
    this.assert(
      [mac, signature].includes('held') && ![mac, signature].includes('failed'),
      'expected the message to be authentic',
      'expected the message not to be authentic',
      'a MAC or a signature that holds, and none that fails',
      typeof message === 'string' ? message : `MAC ${mac}, signature ${signature}`,
    );
  });
  Assertion.addMethod('carryFirmware', function (this: Asserted, version: string) {
    const expected = `success ${firmwareVersion(version)}`;
    const observed = firmwareOf(this._obj);
    const words = 'firmware #{exp}, got #{act}';
    this.assert(observed === expected, `expected ${words}`, `expected other than ${words}`, expected, observed);
  });
  Assertion.addMethod('responseCode', function (this: Asserted, code: string) {
    const observed = codeOf(this._obj);
    const words = 'Response Code #{exp}, got #{act}';
    this.assert(observed === code, `expected ${words}`, `expected other than ${words}`, code, observed);
  });
  Assertion.overwriteMethod('within', (former: (...args: unknown[]) => unknown) => {
    return function (this: Asserted, ...args: unknown[]) {
      const [window] = args;
      return typeof window === 'object' && !(window instanceof Date)
        ? comesWithin(this, window as ExpectWindow)
        : former.apply(this, args);
    };
  });
}

async function comesWithin(assertion: Asserted, window: ExpectWindow): Promise<void> {
  const { clock, timers } = benchOf(assertion).ports;
  const conclude: unknown = util.flag(assertion, concludeFlag);
  const read: unknown = assertion._obj;
  if (typeof read !== 'function' || typeof conclude !== 'function') {
    misused('within({ minutes: 5 }) waits for what a function gives', 'Write await this.expect(() => …).within(…)');
  }
  const absent = util.flag(assertion, 'negate') === true;
  const { seen, limit, observed, value } = await seenWithin(window, () => read(), { clock, timers });
  conclude({ holds: seen !== absent, expected: absent ? `nothing ${limit}` : `something ${limit}`, observed, value });
}

const nothing = { mac: 'absent', signature: 'absent' } as const;

function benchOf(assertion: object): Bench {
  const bench: unknown = util.flag(assertion, benchFlag);
  return (bench as Bench | undefined) ?? misused('This is asserted of a scenario', 'Use this.expect(…) of the World');
}

/** The GBCS message that a value is or carries; in words where it is none. */
export function messageOf(value: unknown): DeviceMessage | string {
  if (typeof value === 'string') {
    return value;
  }
  if (isMessage(value)) {
    return value;
  }
  return readable(() => (isResponse(value) ? messageIn(value) : undefined)) ?? 'no GBCS message';
}

function firmwareOf(value: unknown): string {
  const message = messageOf(value);
  return typeof message === 'string' ? message : readable(() => firmwareIn(message));
}

function codeOf(value: unknown): string {
  return isResponse(value) ? value.responseCode : typeof value === 'string' ? value : 'no Service Response';
}

type Response = Parameters<typeof messageIn>[0];

const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'responseCode' in value && 'body' in value;

export const isMessage = (value: unknown): value is DeviceMessage =>
  typeof value === 'object' && value !== null && 'header' in value && 'bytes' in value;

/** What can't be read is what was observed, and no fault of the suite's. */
function readable<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof CodecError || (error instanceof MeterbenchError && error.blame === 'device')) {
      return error.message;
    }
    throw error;
  }
}

function misused(message: string, next: string): never {
  throw new MeterbenchError({ code: 'MB-EXPECT', blame: 'suite', message, next });
}

/** Indexes of the messages of a tape that a value, or a list of them, is or carries. */
export function indexesOf(value: unknown, tape: Bench['standing']['messages']): readonly number[] {
  const values = Array.isArray(value) ? value : [value];
  const hex = new Set(values.map(messageOf).flatMap((each) => (typeof each === 'string' ? [] : toHex(each.bytes))));
  return hex.size === 0 ? [] : tape.filter((each) => hex.has(each.hex.toUpperCase())).map(({ index }) => index);
}
