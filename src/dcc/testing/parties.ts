import { createECDH, createHash } from 'node:crypto';
import { type KeyMaterial, keySigner } from '../../gbcs';
import { type DeviceId, type EntityId, entityId, type UserRole } from '../../terms';

const party = (text: string): EntityId => entityId(text);

/** Service Users of the tests, each with its role. */
export const users = {
  supplier: { id: party('90B3D51F30010000'), role: 'IS' },
  gasSupplier: { id: party('90B3D51F30010001'), role: 'GS' },
  networkOperator: { id: party('90B3D51F30020000'), role: 'ED' },
  otherSupplier: { id: party('90B3D51F30030000'), role: 'IS' },
  otherUser: { id: party('90B3D51F30040000'), role: 'OU' },
} as const satisfies Record<string, { readonly id: EntityId; readonly role: UserRole }>;

export type UserName = keyof typeof users;

export const acb = party('90B3D51F30000002');

/** Devices of the tests by Device Type. */
export const devices = {
  ESME: party('00DB1234567890A0'),
  GSME: party('00DB1234567890A1'),
  CHF: party('00DB1234567890A2'),
  GPF: party('00DB1234567890A3'),
  PPMID: party('00DB1234567890A4'),
  HCALCS: party('00DB1234567890A5'),
  IHD: party('00DB1234567890A6'),
  CAD: party('00DB1234567890A7'),
} as const satisfies Record<string, DeviceId>;

/** A key pair made of a label: the same one on every run. */
function keyOf(label: string): KeyMaterial {
  // A SHA-256 is a private value of P-256 but for odds that no label here meets.
  const privateKey = createHash('sha256').update(label).digest();
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(privateKey);
  return { publicKey: new Uint8Array(ecdh.getPublicKey()), privateKey: new Uint8Array(privateKey) };
}

/** Holds the keys of every party of the tests. */
export const signer = keySigner(
  [acb, ...Object.values(users).map(({ id }) => id), ...Object.values(devices)].map((each) => ({
    party: each,
    digitalSignature: keyOf(`${each} signature`),
    keyAgreement: keyOf(`${each} agreement`),
  })),
);
