import type { Command } from 'commander';

interface CommandRow {
  readonly name: string;
  /** What `meterbench --help` says of it, in one sentence. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command. One that isn't asked for is never loaded. */
export const commands: readonly CommandRow[] = [
  {
    name: 'run',
    summary: 'run features against a bench, and write the record and its reports',
    load: async () => (await import('./run')).runCommand(),
  },
  {
    name: 'decode',
    summary: 'show one GBCS message as a readable tree, with its MAC and signature checked',
    load: async () => (await import('./decode')).decodeCommand(),
  },
  {
    name: 'rtds',
    summary: "check every message of the DCC's Reference Test Data Set",
    load: async () => (await import('./rtds')).rtdsCommand(),
  },
  {
    name: 'rules',
    summary: 'print the rules of a date with their evidence and source',
    load: async () => (await import('./rules')).rulesCommand(),
  },
  {
    name: 'overlay',
    summary: 'write a rule overlay to be filled in, and say what a filled one does',
    load: async () => (await import('./overlay')).overlayCommand(),
  },
  {
    name: 'coverage',
    summary: 'say which scenarios show each requirement, and why none shows the rest',
    load: async () => (await import('./coverage')).coverageCommand(),
  },
  {
    name: 'matrix',
    summary: 'print which request each User Role may send to a Device of each SMI Status',
    load: async () => (await import('./matrix')).matrixCommand(),
  },
  {
    name: 'delta',
    summary: 'say what changes from one date, release or scope to another, and which verdicts still stand',
    load: async () => (await import('./delta')).deltaCommand(),
  },
  {
    name: 'prove',
    summary: 'show scenario by scenario that the suite fails what is made wrong, and blames nobody else',
    load: async () => (await import('./prove')).proveCommand(),
  },
  {
    name: 'doctor',
    summary: 'check a bench before anything is judged on it, and say what to do about each trouble',
    load: async () => (await import('./doctor')).doctorCommand(),
  },
  {
    name: 'emulate',
    summary: 'put the emulated Devices of a bench file on its serial port or broker',
    load: async () => (await import('./emulate')).emulateCommand(),
  },
];
