import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BenchPlan } from '../assembly';
import type { RunSettings } from '../bench';
import {
  capabilityProblems,
  declaredKeys,
  imageProblems,
  missingKeys,
  placeIn,
  readBenchFile,
  refuseProblems,
} from '../bench';
import type { DccFactory } from '../dcc-port';
import { JournalFile } from '../evidence';
import { overlayFrom, type Rulebook, rulebookAt } from '../rulebook';
import type { Journal } from '../terms';
import { firstLook, NotAsDeclared } from './acts/first-look';
import { Bench } from './bench';
import { Cast } from './needs/cast';

/** What a run has beside its settings. */
export interface RunOptions {
  /** Which of several processes this is, that write a journal each. */
  readonly worker?: string;
  /** What stands on the bench in place of the emulated DCC. */
  readonly dcc?: DccFactory;
  /** Where events go, in place of the run's folder. */
  readonly journal?: Journal;
}

/** Everything that the scenarios of one run share: the rulebook, the bench plan with its keys, and the journal. */
export class RunContext {
  readonly settings: RunSettings;
  readonly rulebook: Rulebook;
  readonly plan: BenchPlan;
  /** Which Device each word of a feature stands for. */
  readonly cast: Cast;
  readonly journal: Journal;
  /** What came of the first look at real Devices. */
  #looked: Promise<void> | undefined;

  /**
   * @throws ConfigError where the bench file or an overlay can't be used
   */
  constructor(settings: RunSettings, { worker = '', dcc, journal }: RunOptions = {}) {
    this.settings = settings;
    const overlays = settings.overlays.map((path) => overlayFrom(path, readFileSync));
    this.rulebook = rulebookAt(settings.at, { scope: settings.scope, overlays, without: settings.without });
    const file = readBenchFile(settings.bench);
    this.cast = new Cast(file, settings.devices);
    const { keys, problems } = declaredKeys(file, dirname(settings.bench));
    const found = [
      ...problems,
      ...missingKeys(file),
      ...imageProblems(file),
      ...capabilityProblems(file, this.rulebook),
    ];
    if (found.length > 0) {
      refuseProblems(found, readFileSync(settings.bench, 'utf8'), settings.bench);
    }
    this.plan = new BenchPlan(file, {
      faults: settings.faults,
      keys,
      place: (at) => placeIn(readFileSync(settings.bench, 'utf8'), settings.bench, at),
      ...(settings.folder === undefined ? {} : { run: basename(settings.folder) }),
      ...(dcc === undefined ? {} : { dcc }),
    });
    this.journal = journal ?? journalOf(settings.folder, worker);
  }

  /** Puts everything on the bench anew. @throws what stands in the way, such as a wire, or a real Device that isn't as declared */
  async assemble(): Promise<Bench> {
    this.#looked ??= this.#look();
    await this.#looked;
    return this.assembleUnseen();
  }

  /** The same without a look at real Devices first: for who is about to look. */
  async assembleUnseen(): Promise<Bench> {
    return new Bench(await this.plan.assemble(this.rulebook, this.journal), this.cast);
  }

  async #look(): Promise<void> {
    if (this.plan.file.devices.every(({ emulate }) => emulate !== undefined)) {
      return;
    }
    try {
      const bench = await this.assembleUnseen();
      try {
        await firstLook(this.plan.file, bench, this.journal);
      } finally {
        await bench.close();
      }
    } catch (error) {
      // A link or a lease may come back; a Device that is silent, or isn't as declared, costs its time limit once.
      if (!(error instanceof NotAsDeclared)) {
        this.#looked = undefined;
      }
      throw error;
    }
  }

  /** Lets go of wires, so that the process can end by itself. */
  close(): Promise<void> {
    return this.plan.links.close();
  }
}

function journalOf(folder: string | undefined, worker: string): Journal {
  return folder === undefined
    ? { append: () => {} }
    : new JournalFile(join(folder, worker === '' ? 'journal.ndjson' : `journal-${worker}.ndjson`));
}
