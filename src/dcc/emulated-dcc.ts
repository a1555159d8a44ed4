import { type Dcc, type DccCapability, type DccGiven, dccCapabilities, type Retries } from '../dcc-port';
import { type DccParts, dccParts } from './dcc-parts';
import { DccRules } from './dcc-rules';
import { type Deadlines, noRetries, usualDeadlines } from './delivery/deadlines';
import type { Desk } from './desk';
import { EmulatedActs } from './emulated-acts';
import { EmulatedObservations } from './emulated-observations';
import { EmulatedUserInterface } from './emulated-user-interface';
import { type DccFault, wrapIn } from './faults';
import { ServiceUsers } from './service-users';
import { Inventory } from './smi/inventory';
import { ProductsList } from './smi/products-list';

export interface EmulatedDccOptions extends Omit<DccGiven, 'faults'> {
  /** The other time limits, where they aren't the usual ones. */
  readonly deadlines?: Partial<Deadlines>;
  /** None where not given. */
  readonly retries?: Retries;
  /** Ways in which this DCC goes wrong from the start. */
  readonly faults?: readonly DccFault[];
}

/** The DCC in memory: what DUIS asks of it goes through access control, becomes GBCS bytes, and comes back as DUIS. */
export class EmulatedDcc implements Dcc {
  readonly capabilities: ReadonlySet<DccCapability> = new Set(dccCapabilities);
  readonly userInterface: EmulatedUserInterface;
  readonly acts: EmulatedActs;
  readonly observations: EmulatedObservations;

  /** @throws ConfigError where a row has a value that the emulated DCC can't go by */
  constructor(options: EmulatedDccOptions) {
    const rules = new DccRules(options.rulebook, options.ports.clock);
    const parts = partsFor(options, rules);
    this.userInterface = new EmulatedUserInterface(parts, rules);
    this.acts = new EmulatedActs(parts, rules);
    this.observations = new EmulatedObservations(parts);
  }
}

function partsFor(options: EmulatedDccOptions, rules: DccRules): DccParts {
  const { ports, acb, onConsult, distribute, retries = noRetries, responseLimit, faults = [] } = options;
  const desk: Desk = {
    get rulebook() {
      return rules.now;
    },
    rulesAt: (moment) => rules.at(moment),
    ports,
    acb,
    users: new ServiceUsers(),
    inventory: new Inventory(),
    productsList: new ProductsList(),
    consult: (row) => {
      onConsult(row);
      return row.value;
    },
  };
  const deadlines: Deadlines = { response: responseLimit, ...usualDeadlines, ...options.deadlines };
  return dccParts(desk, { deadlines, retries, distribute }, wrapIn(faults));
}
