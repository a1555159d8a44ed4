import {
  Given as cucumberGiven,
  defineParameterType as cucumberParameterType,
  Then as cucumberThen,
  When as cucumberWhen,
  type DataTable,
} from '@cucumber/cucumber';
import { type StepFact, type StepParameterType, stepRegistry } from '../../src/scenario';
import { underOwnPlace } from './own-place';
import type { StepParameters } from './step-parameters';
import type { BenchWorld } from './world';

/** The value that a parameter type gives to a step: as `StepParameters` says, else a text. */
export type StepValue<Name extends string> = Name extends keyof StepParameters ? StepParameters[Name] : string;

/** The values of an expression's parameters, in order: of `'{device} runs {firmware}'` a text and a `FirmwareVersion`. */
export type StepValues<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
  ? [StepValue<Name>, ...StepValues<Rest>]
  : [];

/** What stands under a step, and comes last: a data table or a doc string. */
export type StepArgument = DataTable & string;

/** What a step does. `this` is the scenario's World. */
export type StepBody<E extends string> = (
  this: BenchWorld,
  ...values: [...StepValues<E>, argument: StepArgument]
) => void | Promise<void>;

/** What a step needs and what it does to Devices, from the same values. */
export type StepDeclares<E extends string> = (...values: StepValues<E>) => readonly StepFact[];

/**
 * Defines a step: its expression as a literal, what it needs and alters, and what it does. What is declared decides
 * before a scenario begins whether the bench can run it, and whether a real Device may be altered by it; a step without a
 * declaration needs nothing that can be known beforehand, and alters nothing without being stopped at the Device.
 */
export interface DefineStep {
  <const E extends string>(expression: E, declares: StepDeclares<E>, body: StepBody<E>): void;
  <const E extends string>(expression: E, body: StepBody<E>): void;
  // biome-ignore lint/suspicious/noExplicitAny: of a regular expression nobody knows what its groups give.
  (expression: RegExp, body: (this: BenchWorld, ...values: any[]) => void | Promise<void>): void;
}

// biome-ignore lint/suspicious/noExplicitAny: Cucumber's own type of a step body.
type AnyBody = (this: any, ...values: any[]) => any;
type CucumberDefine = (expression: string | RegExp, body: AnyBody) => void;

function definedBy(register: CucumberDefine): DefineStep {
  return (expression: string | RegExp, ...rest: readonly AnyBody[]): void => {
    const [declares, body] = rest.length > 1 ? rest : [undefined, rest[0]];
    if (declares !== undefined) {
      stepRegistry.declare(expression, declares);
    }
    underOwnPlace(() => register(expression, body as AnyBody));
  };
}

/** Defines a step that brings something about. */
export const Given: DefineStep = definedBy(cucumberGiven);
/** Defines a step in which somebody acts. */
export const When: DefineStep = definedBy(cucumberWhen);
/** Defines a step that checks something. */
export const Then: DefineStep = definedBy(cucumberThen);

/**
 * Defines a parameter type, for Cucumber and for what steps declare. Its pattern stands in it as a literal; its transformer
 * gives what `StepParameters` says under its name, else a text.
 */
export function defineParameterType<const Name extends string>(
  type: StepParameterType<StepValue<Name>> & { readonly name: Name },
): void {
  stepRegistry.defineParameterType(type);
  underOwnPlace(() => cucumberParameterType(type));
}
