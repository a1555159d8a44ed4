import {
  type ActivateFirmware,
  type ActivateFirmwareResponse,
  type Codec,
  type ConsumptionRead,
  cs06,
  cs08,
  ecs52,
  ecs70,
  type FirmwareVersionRead,
  gcs13a,
  gcs28,
  gcs38,
  type Header,
  type Message,
  openSealed,
  type SetClockEsme,
  type SetClockGsme,
  sealProtected,
  type UseCase,
} from '../../gbcs';
import {
  CodecError,
  type FirmwareVersion,
  firmwareVersion,
  type Instant,
  type MessageCode,
  type Signer,
} from '../../terms';

/** What a Device knows when it answers, by name: the only thing a Response is made of beside its Command. */
export interface DeviceState {
  readonly version?: FirmwareVersion;
  readonly code?: number;
  readonly time?: Instant;
  readonly clockStatus?: number;
  readonly status?: number;
  readonly results?: readonly number[];
  readonly consumption?: ConsumptionRead;
}

/** How the Response of one use case is made of its Command and the state of the Device. */
interface Regeneration {
  /** State of the Device when it gave this Response; `undefined` where it is encrypted and the keys are lacking. */
  stateOf(response: Message, signer: Signer): DeviceState | undefined;
  /** Content of the Response; `header` is what it will stand under. */
  respond(command: Message, state: DeviceState, header: Header, signer: Signer): Uint8Array;
}

function regeneration<C, R>(
  { command, response }: { command: Codec<C>; response: Codec<R> },
  stateOf: (value: R) => DeviceState,
  respond: (command: C, state: DeviceState) => R,
): Regeneration {
  return {
    stateOf: ({ header, content }) => stateOf(response.decode(content, header.originatorCounter)),
    respond: ({ header, content }, state) => {
      const counter = header.originatorCounter;
      return response.encode(respond(command.decode(content, counter), state), counter);
    },
  };
}

const consumption: Regeneration = {
  stateOf: ({ header, content }, signer) => {
    const counter = header.originatorCounter;
    const plaintext = openSealed(header, gcs13a.response.decode(content, counter), signer);
    if (plaintext === false) {
      throw new CodecError({ field: 'encrypted part', offset: 0, expected: 'a tag that holds', found: 'another' });
    }
    return plaintext && { consumption: gcs13a.part.decode(plaintext, counter) };
  },
  respond: ({ header: { originatorCounter: counter }, content }, state, header, signer) => {
    gcs13a.command.decode(content, counter);
    const part = state.consumption === undefined ? new Uint8Array(0) : gcs13a.part.encode(state.consumption, counter);
    return gcs13a.response.encode(sealProtected(header, part, signer), counter);
  },
};

function firmwareVersionRead(useCase: UseCase<undefined, FirmwareVersionRead>): Regeneration {
  return regeneration(
    useCase,
    ({ result, version, ...rest }) => ({
      ...(version === undefined ? {} : { version }),
      ...('status' in rest && rest.status !== undefined ? { status: rest.status } : {}),
      code: result === 'success' ? 0 : 1,
    }),
    (_, { version, code, status }): FirmwareVersionRead =>
      code === 0 && version !== undefined
        ? { result: 'success', version }
        : {
            result: 'failure',
            ...(version === undefined ? {} : { version }),
            ...(status === undefined ? {} : { status }),
          },
  );
}

const noVersion = firmwareVersion('00000000');

/** A Command with a time is accepted; one without is carried out, with a code, and the version that then runs. */
function activation(
  { execution }: ActivateFirmware,
  { version = noVersion, code }: DeviceState,
): ActivateFirmwareResponse {
  return execution === undefined
    ? { kind: 'immediate', code: ([0, 1, 2] as const).find((known) => known === code) ?? 3, version }
    : { kind: 'accepted' };
}

function clockOfEsme({ time, clockStatus, status, results = [] }: DeviceState): SetClockEsme {
  const reading = time === undefined ? undefined : { at: time, ...(clockStatus === undefined ? {} : { clockStatus }) };
  return {
    results,
    ...(reading === undefined ? {} : { time: reading }),
    ...(status === undefined ? {} : { status }),
  };
}

function clockOfGsme({ time, status }: DeviceState): SetClockGsme {
  return { time: time ?? (0 as Instant), status: ([0, 1, 2] as const).find((one) => one === status) ?? 2 };
}

const cases: ReadonlyMap<MessageCode, Regeneration> = new Map([
  [gcs13a.code, consumption],
  [ecs52.code, firmwareVersionRead(ecs52)],
  [gcs38.code, firmwareVersionRead(gcs38)],
  [cs08.code, firmwareVersionRead(cs08)],
  [
    cs06.code,
    regeneration(
      cs06,
      (value) => (value.kind === 'immediate' ? { code: value.code, version: value.version } : {}),
      activation,
    ),
  ],
  [
    ecs70.code,
    regeneration(
      ecs70,
      ({ results, time, status }) => ({
        results,
        ...(time === undefined ? {} : { time: time.at }),
        ...(time?.clockStatus === undefined ? {} : { clockStatus: time.clockStatus }),
        ...(status === undefined ? {} : { status }),
      }),
      (_, state) => clockOfEsme(state),
    ),
  ],
  [
    gcs28.code,
    regeneration(
      gcs28,
      ({ time, status }) => ({ time, status }),
      (_, state) => clockOfGsme(state),
    ),
  ],
]);

/** How to remake the Response of a Message Code; `undefined` for those that aren't remade. */
export function regenerationOf(code: MessageCode): Regeneration | undefined {
  return cases.get(code);
}
