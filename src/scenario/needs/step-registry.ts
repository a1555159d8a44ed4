import {
  CucumberExpression,
  type Expression,
  ParameterType,
  ParameterTypeRegistry,
  RegularExpression,
} from '@cucumber/cucumber-expressions';
import { ConfigError } from '../../terms';
import type { StepFact } from './step-fact';

/** What a step needs and does, from the values that stand in its words. */
export type Declares = (...values: never[]) => readonly StepFact[];

/** A parameter type as Cucumber takes it. */
export interface StepParameterType<T> {
  readonly name: string;
  readonly regexp: RegExp;
  readonly transformer: (...groups: string[]) => T;
}

interface Declaration {
  readonly expression: string | RegExp;
  readonly declares: Declares;
  compiled?: Expression;
}

/**
 * What each step definition declares, by its expression, so that a scenario's needs are known before it begins. A step
 * that declares nothing here is a user's own: it needs nothing that anybody could check beforehand.
 */
export class StepRegistry {
  readonly #types = new ParameterTypeRegistry();
  readonly #declarations = new Map<string, Declaration>();
  readonly #facts = new Map<string, readonly StepFact[]>();

  defineParameterType<T>({ name, regexp, transformer }: StepParameterType<T>): void {
    if (this.#types.lookupByTypeName(name) === undefined) {
      this.#types.defineParameterType(
        new ParameterType<unknown>(name, regexp, null, (...groups: string[]) => transformer(...groups), false, false),
      );
    }
  }

  /** What a parameter type takes; `undefined` where it isn't defined here. */
  patternOf(name: string): string | undefined {
    return this.#types.lookupByTypeName(name)?.regexpStrings[0];
  }

  declare(expression: string | RegExp, declares: Declares): void {
    this.#facts.clear();
    this.#declarations.set(String(expression), { expression, declares });
  }

  declares(expression: string | RegExp): boolean {
    return this.#declarations.has(String(expression));
  }

  /** All that the steps of one scenario declare. @param steps their texts, with the values of the example */
  factsOf(steps: readonly string[]): readonly StepFact[] {
    return steps.flatMap((text) => this.#factsOfStep(text));
  }

  #factsOfStep(text: string): readonly StepFact[] {
    const known = this.#facts.get(text);
    if (known !== undefined) {
      return known;
    }
    const facts = [...this.#declarations.values()].flatMap((declaration) => {
      declaration.compiled ??= this.#compile(declaration.expression);
      const values = declaration.compiled.match(text)?.map((argument) => argument.getValue(null));
      return values === undefined ? [] : declaration.declares(...(values as never[]));
    });
    this.#facts.set(text, facts);
    return facts;
  }

  #compile(expression: string | RegExp): Expression {
    if (typeof expression !== 'string') {
      return new RegularExpression(expression, this.#types);
    }
    try {
      return new CucumberExpression(expression, this.#types);
    } catch (cause) {
      const type =
        cause instanceof Error && 'undefinedParameterTypeName' in cause ? cause.undefinedParameterTypeName : undefined;
      throw new ConfigError({
        code: 'MB-STEP-EXPRESSION',
        message: `The step ${JSON.stringify(expression)} can't be read${type === undefined ? '' : `: {${type}} isn't defined for it`}`,
        next:
          type === undefined
            ? 'Correct its expression'
            : "Define the parameter type with meterbench's defineParameterType, which tells Cucumber of it too",
        cause,
      });
    }
  }
}

/** The one that the step definitions of this process declare themselves to. */
export const stepRegistry = new StepRegistry();
