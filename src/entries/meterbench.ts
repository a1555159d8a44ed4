/**
 * What a project of one's own takes from `meterbench`: typed `Given`, `When` and `Then`, the World that their bodies get as
 * `this`, and `profile` for plain cucumber-js. All but `profile` is loaded when it is first used.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as steps from '../../steps/support/define';
import type * as world from '../../steps/support/world';
import type * as scenario from '../scenario';
import type * as terms from '../terms';

export type { BenchExpect, ExpectAbout, ExpectWindow } from '../../steps/support/bench-expect';
export type {
  DefineStep,
  StepArgument,
  StepBody,
  StepDeclares,
  StepValue,
  StepValues,
} from '../../steps/support/define';
// As a whole, so that a project can add to StepParameters under the name of this module.
export type * from '../../steps/support/step-parameters';
export type {
  Bench,
  BenchDevice,
  DeviceMessage,
  Exchange,
  RunSettings,
  ScenarioOutcome,
  ScenarioRun,
  ServiceUser,
  StepFact,
  StepParameterType,
} from '../scenario';
export type {
  DeviceId,
  DeviceType,
  EntityId,
  FirmwareVersion,
  Instant,
  IsoDate,
  MessageCode,
  OriginatorCounter,
  SmiStatus,
  Srv,
  UserRole,
  Verdict,
} from '../terms';
export type { Check, Judge, JudgedSubject } from '../verdict';

/** Characters that mean something in a glob stand for themselves: Cucumber takes step files as globs. */
const literal = (path: string): string => path.replaceAll(/[?*()[\]{}!+@]/g, '[$&]');

/**
 * Give this to Cucumber: `module.exports = { default: require('meterbench').profile }`. With step files of your own:
 * `{ default: { ...profile, require: [...profile.require, 'steps/*.js'] } }`.
 */
export const profile = {
  require: [literal(join(__dirname, '..', '..', 'steps', 'index.js'))],
  plugin: [pathToFileURL(join(__dirname, '..', 'runner', 'plugin.js')).href],
  publish: false,
};

/** Defines a step that brings something about. @see DefineStep */
export declare const Given: steps.DefineStep;
/** Defines a step in which somebody acts. @see DefineStep */
export declare const When: steps.DefineStep;
/** Defines a step that checks something. @see DefineStep */
export declare const Then: steps.DefineStep;
/** Defines a parameter type for Cucumber and for what steps declare; its value's type stands in `StepParameters`. */
export declare const defineParameterType: typeof steps.defineParameterType;
/** What a step can declare that it needs or does: `facts.device('ESME')`, `facts.request(srv('11.2'), 'ESME')`. */
export declare const facts: typeof scenario.facts;
/** The World of the shipped steps: what `this` is in a step. Extend it for a World of your own. */
export declare const BenchWorld: typeof world.BenchWorld;
/** What `this` is in a step: the scenario's bench and judge, and what came of the last Request. */
export type BenchWorld = world.BenchWorld;

/** The error that all others of this project are: with a stable code, who is to blame, and what to do next. */
export declare const MeterbenchError: typeof terms.MeterbenchError;
export type MeterbenchError = terms.MeterbenchError;
/** What the user gave can't be used: the message names it, and `next` says what to do. */
export declare const ConfigError: typeof terms.ConfigError;
export type ConfigError = terms.ConfigError;
/** `00DB1234567890A0`, with or without dashes, as the id of a Device or a party. @throws MeterbenchError */
export declare const entityId: typeof terms.entityId;
/** Eight hexadecimal digits as a firmware version. @throws MeterbenchError */
export declare const firmwareVersion: typeof terms.firmwareVersion;
/** Milliseconds since 1970-01-01T00:00Z as a moment. @throws MeterbenchError */
export declare const instant: typeof terms.instant;
/** `2021-11-04` as a day. @throws MeterbenchError */
export declare const isoDate: typeof terms.isoDate;
/** A number from 0 to 0xFFFF as a Message Code. @throws MeterbenchError */
export declare const messageCode: typeof terms.messageCode;
/** `11.2` as a Service Reference Variant. @throws MeterbenchError */
export declare const srv: typeof terms.srv;

const files = {
  Given: '../../steps/support/define',
  When: '../../steps/support/define',
  Then: '../../steps/support/define',
  defineParameterType: '../../steps/support/define',
  BenchWorld: '../../steps/support/world',
  facts: '../scenario',
  MeterbenchError: '../terms',
  ConfigError: '../terms',
  entityId: '../terms',
  firmwareVersion: '../terms',
  instant: '../terms',
  isoDate: '../terms',
  messageCode: '../terms',
  srv: '../terms',
} as const;
type Loaded = Readonly<Record<keyof typeof files, unknown>>;

/** Each value of this entry by its name, loaded when it is asked for. */
const loaded = new Proxy({} as Loaded, { get: (_, name: keyof Loaded) => (require(files[name]) as Loaded)[name] });

// One call for each name, in exactly this form: from it Node knows the names that an ES module may import.
// biome-ignore-start lint/complexity/useArrowFunction: Node knows this form and no other
Object.defineProperty(exports, 'Given', {
  enumerable: true,
  get: function () {
    return loaded.Given;
  },
});
Object.defineProperty(exports, 'When', {
  enumerable: true,
  get: function () {
    return loaded.When;
  },
});
Object.defineProperty(exports, 'Then', {
  enumerable: true,
  get: function () {
    return loaded.Then;
  },
});
Object.defineProperty(exports, 'defineParameterType', {
  enumerable: true,
  get: function () {
    return loaded.defineParameterType;
  },
});
Object.defineProperty(exports, 'facts', {
  enumerable: true,
  get: function () {
    return loaded.facts;
  },
});
Object.defineProperty(exports, 'BenchWorld', {
  enumerable: true,
  get: function () {
    return loaded.BenchWorld;
  },
});
Object.defineProperty(exports, 'MeterbenchError', {
  enumerable: true,
  get: function () {
    return loaded.MeterbenchError;
  },
});
Object.defineProperty(exports, 'ConfigError', {
  enumerable: true,
  get: function () {
    return loaded.ConfigError;
  },
});
Object.defineProperty(exports, 'entityId', {
  enumerable: true,
  get: function () {
    return loaded.entityId;
  },
});
Object.defineProperty(exports, 'firmwareVersion', {
  enumerable: true,
  get: function () {
    return loaded.firmwareVersion;
  },
});
Object.defineProperty(exports, 'instant', {
  enumerable: true,
  get: function () {
    return loaded.instant;
  },
});
Object.defineProperty(exports, 'isoDate', {
  enumerable: true,
  get: function () {
    return loaded.isoDate;
  },
});
Object.defineProperty(exports, 'messageCode', {
  enumerable: true,
  get: function () {
    return loaded.messageCode;
  },
});
Object.defineProperty(exports, 'srv', {
  enumerable: true,
  get: function () {
    return loaded.srv;
  },
});
// biome-ignore-end lint/complexity/useArrowFunction: as above
