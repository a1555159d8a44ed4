/// <reference types="chai" preserve="true" />
import { Assertion, expect, use, util } from 'chai';
import type { ScenarioRun } from '../../src/scenario';
import { type AssertionTold, assertionTold, failedAssertion, type JudgedCondition } from '../../src/verdict';
import { benchFlag, concludeFlag, gbcsAssertions, indexesOf } from './gbcs-assertions';
import { ownAssertion, valuesIn, whatOf } from './own-assertion';
import { whereThrown } from './where-thrown';

// With it come the declarations of what this chai knows more than others.
export type { ExpectWindow } from './gbcs-assertions';

use(gbcsAssertions);

/** Of what a `this.expect` speaks. */
export interface ExpectAbout {
  /** The requirement that the assertion is about, which the scenario is tagged with: its ground is then the check's. */
  readonly requirement?: string;
  /** What is compared, in the field's words: `firmware version`. By itself the step's text. */
  readonly what?: string;
}

/**
 * chai's `expect` for the scenario under way: each assertion, held or not, is a check of the scenario's. Under a requirement it
 * is judged on that one's ground; else it is the project's own, and counted apart.
 */
export type BenchExpect = (value: unknown, about?: string | ExpectAbout) => Chai.Assertion;

/** What an `expect` needs of its scenario. */
export interface ExpectStand {
  readonly scenario: ScenarioRun;
  /** Text of the step under way. */
  readonly stepText: string;
  judged(by: string, condition: Omit<JudgedCondition, 'requirement' | 'deciding'>): void;
}

export function benchExpect(stand: ExpectStand, value: unknown, about: string | ExpectAbout = {}): Chai.Assertion {
  const account = new Account(stand, value, typeof about === 'string' ? { what: about } : about);
  const assertion = expect(value);
  util.flag(assertion, benchFlag, stand.scenario.bench);
  util.flag(assertion, concludeFlag, (found: Found) => account.concludeLater(found));
  return watched(assertion, account) as Chai.Assertion;
}

/** What came of an assertion that had to wait. */
interface Found {
  readonly holds: boolean;
  readonly expected: string;
  readonly observed: string;
  readonly value: unknown;
}

/** Takes each assertion of one `expect` to the judge. */
class Account {
  readonly #stand: ExpectStand;
  readonly #value: unknown;
  readonly #about: ExpectAbout;
  /** Its stack says where the project asserts this, also of what has to wait. */
  readonly #made = new Error();
  /** What the chain asserted last, as it holds; nothing where it only went on. */
  #held: AssertionTold | undefined;

  constructor(stand: ExpectStand, value: unknown, about: ExpectAbout) {
    this.#stand = stand;
    this.#value = value;
    this.#about = about;
  }

  /** Called by the chain with the arguments of chai's own `assert`, once that has let them pass. */
  hold(assertion: object, args: Chai.AssertionArgs): void {
    const [, , , expected, actual, showDiff] = args;
    this.#held = assertionTold({
      message: util.getMessage(assertion, args),
      expected,
      actual: util.getActual(assertion, args),
      operator: util.flag(assertion, 'negate') === true ? 'notStrictEqual' : 'strictEqual',
      showDiff: showDiff !== false && !(expected === undefined && actual === undefined),
    });
  }

  /**
   * Goes one link along a chain. A method of chai may assert several things at once, and some of them on values of its own:
   * it is one check, of what it asserted last or of what failed.
   *
   * @returns what the link gives; `instead` where it failed and the scenario goes on, as one does on unresolved ground
   */
  follow(link: () => unknown, instead: unknown): unknown {
    this.#held = undefined;
    let given: unknown;
    try {
      given = link();
    } catch (error) {
      const failed = failedAssertion(error);
      if (failed === undefined) {
        throw error;
      }
      this.#conclude(failed, false);
      return instead;
    }
    const held = this.#held as AssertionTold | undefined;
    if (held !== undefined) {
      this.#conclude(held, true);
    }
    return given;
  }

  concludeLater({ holds, expected, observed, value }: Found): void {
    const compared = { expected, observed };
    this.#conclude({ message: `expected ${expected}, observed ${observed}`, compared }, holds, value);
  }

  #conclude(told: AssertionTold, holds: boolean, value = this.#value): void {
    const { scenario, stepText } = this.#stand;
    const { requirement, what: named } = this.#about;
    const looked = indexesOf(value, scenario.bench.standing.messages);
    const messages = looked.length === 0 ? {} : { messages: looked };
    const step = named ?? stepText;
    if (requirement === undefined) {
      const { place } = whereThrown(this.#made);
      const own = ownAssertion({ requirements: scenario.requirements, step, failed: told, place, holds });
      scenario.judge.asserted({ ...own, ...messages });
    } else {
      const what = whatOf(step, told, holds);
      this.#stand.judged(requirement, { what, ...valuesIn(told, holds), holds, ...messages });
    }
  }
}

/** An assertion, or a method of an `owner`, whose links are followed by an account. */
function watched(link: object, account: Account, owner: object = link): object {
  if (link instanceof Assertion) {
    // Of the instance and not of chai's own, which the project's other assertions may share.
    Object.assign(link, {
      assert(this: object, ...args: Chai.AssertionArgs) {
        Assertion.prototype.assert.apply(this, args);
        account.hold(this, args);
      },
    });
  }
  const followed = (next: () => unknown): unknown => {
    const given = account.follow(next, owner);
    return given instanceof Assertion || typeof given === 'function'
      ? watched(given, account, ownerOf(given, link))
      : given;
  };
  return new Proxy(link, {
    get: (target, key) => followed(() => Reflect.get(target, key)),
    apply: (target, _, args) => followed(() => Reflect.apply(target as () => unknown, owner, args)),
  });
}

/** A method is of the assertion that gave it: chai is not to meet our proxies as `this`. */
const ownerOf = (given: object, link: object): object => (typeof given === 'function' ? link : given);
