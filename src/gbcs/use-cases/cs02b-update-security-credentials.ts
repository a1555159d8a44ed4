import type { Instant, OriginatorCounter } from '../../terms';
import { alertCase, useCase } from '../define';
import {
  type DerReader,
  decodeDerContent,
  derTag,
  encodeDerContent,
  integer,
  nothing,
  octetString,
  sequence,
  time,
} from '../fields/der-fields';
import { OctetReader } from '../octets/octet-reader';
import { type DerNode, readDer } from '../payload/der';
import type { Codec } from '../use-case';
import { type CredentialsReplaced, readReplaced, replacedNode } from './cs02b-execution-outcome';
import {
  type CellFloor,
  cellFloorNode,
  type FloorChange,
  floorChangeNode,
  readCellFloor,
  readFloorChange,
} from './cs02b-floors';
import { cellNode, readCell, type TrustAnchorCell } from './trust-anchor-cell';

/** A Command to put other certificates in a Device's trust anchor cells. */
export interface UpdateCredentials {
  /** Credentials replacement mode: 2 Supplier by Supplier, 7 Supplier by transitional CoS, 8 by recovery … */
  readonly mode: number;
  /** For modes that need the symmetric key of contingency, in clear. */
  readonly symmetricKey?: Uint8Array;
  /** 1: certificates are not checked against the time. */
  readonly timeCheck?: number;
  readonly authorisingCell?: TrustAnchorCell;
  /** Has to equal the counter in the header. */
  readonly originatorCounter: OriginatorCounter;
  readonly floor?: OriginatorCounter;
  readonly specialistFloors?: readonly CellFloor[];
  readonly otherFloors?: readonly FloorChange[];
  readonly replacements: readonly { readonly certificate: Uint8Array; readonly cell: TrustAnchorCell }[];
  /** Certificates that complete the paths. */
  readonly pathCertificates: readonly Uint8Array[];
  readonly execution?: Instant | 'cancel';
}

export type UpdateCredentialsResponse =
  | { readonly kind: 'immediate'; readonly outcome: CredentialsReplaced }
  /** Future dated, or a cancellation. */
  | { readonly kind: 'accepted' };

/** Context tags of the control part. */
const tag = { key: 0x80, timeCheck: 0x81, cell: 0xa2, counter: 0x83, floor: 0x84, specialist: 0xa5, others: 0xa6 };

function parsed(der: Uint8Array): DerNode {
  return readDer(new OctetReader(der));
}

function list(values: readonly DerNode[], listTag: number = derTag.sequence): DerNode {
  return { tag: listTag, children: values };
}

function controlNode(value: UpdateCredentials): DerNode {
  const { symmetricKey, timeCheck, authorisingCell, floor, specialistFloors, otherFloors } = value;
  return sequence(
    integer(value.mode),
    symmetricKey && octetString(symmetricKey, tag.key),
    timeCheck === undefined ? undefined : integer(timeCheck, tag.timeCheck),
    authorisingCell && cellNode(authorisingCell, tag.cell),
    integer(value.originatorCounter, tag.counter),
    floor === undefined ? undefined : integer(floor, tag.floor),
    specialistFloors && list(specialistFloors.map(cellFloorNode), tag.specialist),
    otherFloors && list(otherFloors.map(floorChangeNode), tag.others),
  );
}

function readControl(reader: DerReader) {
  const when = <T>(wanted: number, key: string, read: () => T) => (reader.tag === wanted ? { [key]: read() } : {});
  return {
    mode: reader.integer('credentials replacement mode'),
    ...when(tag.key, 'symmetricKey', () => reader.octets('plaintext symmetric key', undefined, tag.key)),
    ...when(tag.timeCheck, 'timeCheck', () => reader.integer('apply time based CPV checks', tag.timeCheck)),
    ...when(tag.cell, 'authorisingCell', () => readCell(reader, tag.cell)),
    originatorCounter: reader.counter('authorising Originator Counter', tag.counter),
    ...when(tag.floor, 'floor', () => reader.counter('new remote party floor sequence number', tag.floor)),
    ...when(tag.specialist, 'specialistFloors', () => reader.list('specialist floors', readCellFloor, tag.specialist)),
    ...when(tag.others, 'otherFloors', () => reader.list('other floors', readFloorChange, tag.others)),
  };
}

const command: Codec<UpdateCredentials> = {
  encode: (value) =>
    encodeDerContent(
      sequence(
        controlNode(value),
        list(value.replacements.map(({ certificate, cell }) => sequence(parsed(certificate), cellNode(cell)))),
        list(value.pathCertificates.map(parsed)),
        value.execution === undefined ? undefined : time(value.execution === 'cancel' ? 'never' : value.execution),
      ),
    ),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Update Security Credentials Command', (reader): UpdateCredentials => {
        const control = reader.inside('authorising remote party control', readControl);
        const replacements = reader.list('replacements', (one) =>
          one.inside('replacement', (inner) => ({ certificate: inner.whole('certificate'), cell: readCell(inner) })),
        );
        const pathCertificates = reader.list('certification path certificates', (one) => one.whole('certificate'));
        if (!reader.more) {
          return { ...control, replacements, pathCertificates };
        }
        const execution = reader.time('execution date-time');
        return { ...control, replacements, pathCertificates, execution: execution === 'never' ? 'cancel' : execution };
      }),
    ),
};

const response: Codec<UpdateCredentialsResponse> = {
  encode: (value) =>
    encodeDerContent(sequence(nothing, value.kind === 'immediate' ? replacedNode(value.outcome) : undefined)),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Update Security Credentials Response', (reader): UpdateCredentialsResponse => {
        reader.nothing('command accepted');
        return reader.more ? { kind: 'immediate', outcome: readReplaced(reader) } : { kind: 'accepted' };
      }),
    ),
};

/** CS02b by Message Code: which kind of remote party replaces the credentials of which. CS02g likewise. */
export const cs02b = [
  0x0100, 0x0101, 0x0102, 0x0103, 0x0104, 0x0105, 0x0106, 0x0107, 0x0108, 0x0109, 0x0125, 0x0126,
].map((code) => useCase(code, { command, response }));

/** How a future-dated replacement went: 8F66 with success, 8F67 without. */
export interface CredentialsReplacedAlert {
  readonly alertCode: number;
  readonly execution: Instant;
  readonly outcome: CredentialsReplaced;
}

const alert: Codec<CredentialsReplacedAlert> = {
  encode: ({ alertCode, execution, outcome }) =>
    encodeDerContent(sequence(integer(alertCode), time(execution), replacedNode(outcome))),
  decode: (content) =>
    decodeDerContent(content, (outer) =>
      outer.inside('Update Security Credentials Alert', (reader) => ({
        alertCode: reader.integer('Alert Code'),
        execution: reader.moment('execution date-time'),
        outcome: readReplaced(reader),
      })),
    ),
};

/** The Alerts of CS02b and CS02g. */
export const credentialsAlert = alertCase(0x00cb, alert);
export const loadControllerCredentialsAlert = alertCase(0x0124, alert);
