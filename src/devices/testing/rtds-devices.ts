import { setImmediate } from 'node:timers/promises';
import { decodeMessage, type Message } from '../../gbcs';
import { memoryLink } from '../../link';
import {
  type DeviceId,
  entityId,
  firmwareVersion,
  type Instant,
  instant,
  originatorCounter,
  VirtualTime,
} from '../../terms';
import { EmulatedDevice } from '../emulated-device';
import type { DeviceModel } from '../models/device-model';
import { rtdsSigner } from './rtds';

/** The set's Devices, by the Device Type that each is. */
export const rtdsIds = {
  ESME: entityId('00DB1234567890A0'),
  GSME: entityId('00DB1234567890A1'),
  CHF: entityId('00DB1234567890A2'),
  GPF: entityId('00DB1234567890A3'),
  PPMID: entityId('00DB1234567890A4'),
  HCALCS: entityId('00DB1234567890A5'),
} as const;

/** The set's parties that Devices trust. */
const trust = {
  accessControlBroker: entityId('90B3D51F30000002'),
  supplier: entityId('90B3D51F30010000'),
  networkOperator: entityId('90B3D51F30020000'),
  transitionalCos: entityId('90B3D51F30000004'),
};

/** One Device of the set, made as a test says, that gets the set's Commands. */
export class RtdsDevice {
  readonly device: EmulatedDevice;
  readonly time: VirtualTime;
  readonly sent: Message[] = [];
  readonly #deliver: (message: Uint8Array) => Promise<void>;

  /**
   * @param at what its clock shows when it answers
   * @param counter the first of its own
   */
  constructor(model: DeviceModel, id: DeviceId, at: Instant, counter = 1n) {
    // A sleeper answers when it wakes, so its time begins one sleep before.
    this.time = new VirtualTime(instant(at - (model.wakesEvery ?? 0)));
    const { dccEnd, deviceEnd } = memoryLink();
    let next = counter;
    const ports = {
      clock: this.time,
      timers: this.time,
      entropy: { bytes: (count: number) => new Uint8Array(count) },
      counters: { next: () => originatorCounter(next++) },
      signer: rtdsSigner(),
      journal: { append: () => undefined },
    };
    this.device = new EmulatedDevice({ id, model, firmware: firmwareVersion('00000001'), trust }, ports, deviceEnd);
    dccEnd.onMessage((message) => this.sent.push(decodeMessage(message)));
    this.#deliver = (message) => dccEnd.send(message);
    this.device.start();
  }

  /** Delivers a Command and gives what came back: the Response. */
  async answer(command: Message): Promise<Message | undefined> {
    await this.#deliver(command.bytes);
    await this.settle();
    const { wakesEvery } = this.device.facts.model;
    if (wakesEvery !== undefined) {
      await this.time.sleep(wakesEvery);
      await this.settle();
    }
    return this.sent.find(({ header }) => header.cra === 'response');
  }

  async settle(): Promise<void> {
    await setImmediate();
    await setImmediate();
  }
}
