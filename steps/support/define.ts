import {
  Given as cucumberGiven,
  defineParameterType as cucumberParameterType,
  Then as cucumberThen,
  When as cucumberWhen,
  type DataTable,
} from '@cucumber/cucumber';
import { type StepFact, type StepParameterType, stepRegistry } from '../../src/scenario';
import { underOwnPlace } from './own-place';
import type { BenchWorld } from './world';

/** What each parameter type gives to a step, by its name. A project of one's own adds to it by declaration merging. */
export interface StepParameters {
  readonly int: number;
  readonly float: number;
  readonly word: string;
  readonly string: string;
}

type ValueOf<Name extends string> = Name extends keyof StepParameters ? StepParameters[Name] : string;

/** The values of an expression's parameters, in order. */
export type StepValues<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
  ? [ValueOf<Name>, ...StepValues<Rest>]
  : [];

/** What a step does; a data table under it comes last. */
export type StepBody<E extends string> = (
  this: BenchWorld,
  ...values: [...StepValues<E>, table: DataTable]
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

export const Given: DefineStep = definedBy(cucumberGiven);
export const When: DefineStep = definedBy(cucumberWhen);
export const Then: DefineStep = definedBy(cucumberThen);

/** Defines a parameter type, for Cucumber and for what steps declare. Its pattern stands in it as a literal. */
export function defineParameterType<T>(type: StepParameterType<T>): void {
  stepRegistry.defineParameterType(type);
  underOwnPlace(() => cucumberParameterType(type));
}
