import { useCase } from '../define';
import {
  attributeList,
  decodeUses,
  defaultResponse,
  encodeUses,
  expectUse,
  frame,
  onlyUse,
  zclCommand,
} from '../fields/gbz-fields';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { Codec } from '../use-case';

/** Events with their configuration octets, as many as one ZCL command holds. */
export interface EventConfigurations {
  readonly commandIndex: number;
  readonly totalCommands: number;
  readonly events: readonly { readonly event: number; readonly configuration: number }[];
}

export type ReadEventConfigurations =
  | { readonly result: 'success'; readonly commands: readonly EventConfigurations[] }
  | { readonly result: 'failure'; readonly status: number };

const cluster = 0x0708;
const getEventConfiguration = 0x05;
const reportEventConfiguration = 0x04;
/** Stands for all events of a Supplier. */
const allEvents = 0x81ff;
const request = {
  cluster,
  frameControl: frame.cluster | frame.fromServer,
  command: getEventConfiguration,
  sequence: 0,
};
const report = { cluster, frameControl: frame.cluster, command: reportEventConfiguration, sequence: 0 };
const refusal = {
  cluster,
  frameControl: frame.profile | frame.fromServer,
  command: zclCommand.defaultResponse,
  sequence: 0,
};

const command: Codec<undefined> = {
  encode: () => encodeUses([{ ...request, payload: attributeList(allEvents) }]),
  decode(content) {
    const payload = expectUse(onlyUse(content), request);
    payload.expect(attributeList(allEvents), 'Event ID');
    payload.done('end of component');
    return undefined;
  },
};

const response: Codec<ReadEventConfigurations> = {
  encode(value) {
    if (value.result === 'failure') {
      return encodeUses([{ ...refusal, payload: defaultResponse(getEventConfiguration, value.status) }]);
    }
    return encodeUses(value.commands.map((one) => ({ ...report, payload: reportPayload(one) })));
  },
  decode(content) {
    const [first, ...others] = decodeUses(content);
    if (first === undefined) {
      return new OctetReader(content).fail('component count', 'at least 1', '0', 2);
    }
    if (first.command === refusal.command && others.length === 0) {
      const payload = expectUse(first, refusal);
      payload.expectOctet(getEventConfiguration, 'command answered');
      const status = payload.u8('status');
      payload.done('end of component');
      return { result: 'failure', status };
    }
    return { result: 'success', commands: [first, ...others].map((use) => readReport(expectUse(use, report))) };
  },
};

function reportPayload({ commandIndex, totalCommands, events }: EventConfigurations): Uint8Array {
  const writer = new OctetWriter(128).u8(commandIndex).u8(totalCommands);
  for (const { event, configuration } of events) {
    writer.u16LittleEndian(event).u8(configuration);
  }
  return writer.done();
}

function readReport(payload: OctetReader): EventConfigurations {
  const [commandIndex, totalCommands] = [payload.u8('Command Index'), payload.u8('Total Commands')];
  const events: { event: number; configuration: number }[] = [];
  while (payload.remaining > 0) {
    events.push({ event: payload.u16LittleEndian('Event ID'), configuration: payload.u8('Event Configuration') });
  }
  return { commandIndex, totalCommands, events };
}

/** GCS20r: SR6.2.10 of a GSME. */
export const gcs20r = useCase(0x00f1, { command, response });
