import type { BenchDevice, StandingBench } from '../../assembly';
import { entityId, MeterbenchError } from '../../terms';
import type { Cast } from '../needs/cast';
import { unknownParty } from '../needs/step-fact';
import { type Exchange, ServiceUser } from './service-user';

/** Devices and Service Users of a scenario, by the words of its steps. */
export class Participants {
  readonly devices: readonly BenchDevice[];
  readonly users: readonly ServiceUser[];
  readonly #standing: StandingBench;
  readonly #cast: Pick<Cast, 'device'>;
  #stranger: ServiceUser | undefined;

  constructor(standing: StandingBench, cast: Pick<Cast, 'device'>) {
    this.#standing = standing;
    this.#cast = cast;
    this.devices = standing.devices;
    const { userInterface } = standing.dcc;
    this.users = standing.users.map((user) => {
      const ports = standing.portsOf(user.name, user.id);
      return new ServiceUser(
        user,
        userInterface,
        ports,
        (device) => standing.responseLimit(device),
        standing.rulebook.duisSchemaVersion,
      );
    });
  }

  /** @param word a Device Type, for the Device of that type that the run is about; or the name of a Device */
  device(word: string): BenchDevice {
    return find(this.devices, this.#cast.device(word)?.name ?? word, 'device');
  }

  /** The Communications Hub that the run is about, where one stands there. */
  get hub(): BenchDevice | undefined {
    const name = this.#cast.device('CHF')?.name;
    return this.devices.find((each) => each.name === name);
  }

  user(name: string): ServiceUser {
    return name === unknownParty ? this.#unknownParty() : find(this.users, name, 'Service User');
  }

  /** The first Service User that is responsible for a Device as its Supplier. */
  supplierOf(device: BenchDevice): ServiceUser {
    const supplier = this.users.find(
      ({ role, responsibleFor }) => (role === 'IS' || role === 'GS') && responsibleFor.includes(device.name),
    );
    return supplier ?? find([], `the Supplier of the ${device.name}`, 'Service User');
  }

  /** The Device that a Request was for; `undefined` where it was for the DCC. */
  target({ request }: Exchange): BenchDevice | undefined {
    return this.devices.find(({ id }) => id === request.requestId.target);
  }

  /** Somebody who sends Requests and is no Service User. */
  #unknownParty(): ServiceUser {
    const facts = { name: unknownParty, id: entityId('90B3D51F3009FFFF'), role: 'OU', responsibleFor: [] } as const;
    const { dcc, ports, responseDeadline, rulebook } = this.#standing;
    this.#stranger ??= new ServiceUser(facts, dcc.userInterface, ports, responseDeadline, rulebook.duisSchemaVersion);
    return this.#stranger;
  }
}

function find<T extends { readonly name: string }>(all: readonly T[], name: string, what: string): T {
  const found = all.find((each) => each.name === name);
  if (found === undefined) {
    throw new MeterbenchError({
      code: 'MB-BENCH-ABSENT',
      blame: 'config',
      message: `No ${what} called ${name} stands on this bench: it has ${all.map((each) => each.name).join(', ') || 'none'}`,
    });
  }
  return found;
}
