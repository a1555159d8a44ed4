import type { MessageCode, OriginatorCounter } from '../../terms';
import { alertCase } from '../define';
import { fromZclTime, zclTime } from '../fields/date-time';
import {
  apduTag,
  beginApdu,
  type ClockReading,
  openApdu,
  putOctets,
  putTime,
  putU16,
  readTime,
  readU16,
} from '../fields/dlms-fields';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { CosemMember } from '../payload/apdu';
import { encodeGbzAlert, readGbzAlert } from '../payload/gbz';

/** That a future-dated instruction was executed when its time came: 8F66 with success, 8F67 without. */
export interface InstructionExecuted extends ClockReading {
  readonly alertCode: number;
  /** Of the Command. */
  readonly messageCode: MessageCode;
  /** Of the Command. */
  readonly commandCounter: OriginatorCounter;
}

export interface CosemInstructionExecuted extends InstructionExecuted, CosemMember {}

export interface ZclInstructionExecuted extends InstructionExecuted {
  readonly cluster: number;
  readonly frameControl: number;
  readonly command: number;
}

const instructionLength = 19;

/** Of an ESME: one Alert for each instruction of the Command. */
export const futureDatedAlertDlms = alertCase<CosemInstructionExecuted>(0x00cc, {
  encode(value, counter) {
    const writer = putTime(putU16(beginApdu(apduTag.notification, counter).u8(0x02).u8(3), value.alertCode), value);
    const executed = new OctetWriter(instructionLength)
      .u16(value.messageCode)
      .u64(value.commandCounter)
      .u16(value.classId)
      .put(value.instance)
      .u8(value.member);
    return putOctets(writer, executed.done()).done();
  },
  decode(content, counter) {
    const reader = openApdu(apduTag.notification, content, counter);
    reader.expect(Uint8Array.of(0x02, 3), 'structure of 3');
    const alertCode = readU16(reader, 'Alert Code');
    const reading = readTime(reader, 'time');
    reader.expect(Uint8Array.of(0x09, instructionLength), 'instruction executed');
    const value = {
      alertCode,
      ...reading,
      messageCode: reader.u16('Message Code of the Command') as MessageCode,
      commandCounter: reader.counter('Originator Counter of the Command'),
      classId: reader.u16('class'),
      instance: reader.take(6, 'instance'),
      member: reader.u8('attribute or method'),
    };
    reader.done('end of alert');
    return value;
  },
});

const useLength = 14;

/** Of a GSME: one Alert for each use of a ZCL command. */
export const futureDatedAlertGbz = alertCase<ZclInstructionExecuted>(0x00cd, {
  encode: ({ alertCode, at, messageCode, commandCounter, cluster, frameControl, command }) =>
    encodeGbzAlert({
      count: 1,
      alertCode,
      time: zclTime(at),
      body: new OctetWriter(useLength + 1)
        .u8(useLength)
        .u16(messageCode)
        .u64(commandCounter)
        .u16(cluster)
        .u8(frameControl)
        .u8(command)
        .done(),
    }),
  decode(content) {
    const { count, alertCode, time, body } = readGbzAlert(new OctetReader(content), false);
    const reader = new OctetReader(content, content.length - (body instanceof Uint8Array ? body.length : 0));
    if (count !== 1) {
      reader.fail('component count', '01', undefined, 2);
    }
    reader.expectOctet(useLength, 'instruction executed');
    const value = {
      alertCode,
      at: fromZclTime(time),
      messageCode: reader.u16('Message Code of the Command') as MessageCode,
      commandCounter: reader.counter('Originator Counter of the Command'),
      cluster: reader.u16('cluster'),
      frameControl: reader.u8('frame control'),
      command: reader.u8('command'),
    };
    reader.done('end of alert');
    return value;
  },
});
