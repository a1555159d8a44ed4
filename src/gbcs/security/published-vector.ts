import { createECDH } from 'node:crypto';
import { entityId, fromHex } from '../../terms';
import type { PartyKeys } from './key-signer';

const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array(0);

const scalar = hex('E4A6CFB431471CFCAE491FD566D19C87082CF9FA7722D7FA24B2B3F5669DBEFB');
const device = entityId('FFFFFFFFFFFFFFFE');
const supplier = entityId('123456789ABCDEF0');

/**
 * GBCS section 18.4: a critical ECS04b Command, the Supplier's public signing key, the Device's private value and the public
 * point of the other end; who is the access control broker, it doesn't say. Neither end of this bench made any of it.
 */
export const publishedVector = {
  octets: hex(
    'DD00000000000081A91100000000DF0901000000000000000108123456789ABCDEF008FFFFFFFFFFFFFFFE000200B335D92000000100030300700000130A00FF020300700000130A01FF020300700000130A02FF02030500000000050000000005000000004059045AB0F554622B0360340B9D87B5A23ED5723B41DE3F206E58CDD10F915B9FE2E12E2DA3632478A8DF678E418895869AC1E55318CCE04D120D2D6B44DC167B5D832D15B57A56D620F198B3',
  ),
  device,
  supplier,
  supplierKeys: {
    party: supplier,
    digitalSignature: {
      publicKey: hex(
        '0476628E1C84EF7935548AE5D62C7BB3AD28964CF794F0387A697EEC19CDD98F460A4D5E19087EF7216ED89C29831A6EE838C8DE88EF34F11D3F41F36D80B2A5D5',
      ),
    },
  },
  deviceKeys: { party: device, keyAgreement: { publicKey: pointOf(scalar), privateKey: scalar } },
  brokerPoint: hex(
    '042DB45A3F21889438B42C8F464C75292BACF5FDDB5DA0B492501B299CBFE92D8FDB90FC8FF4026129838B1BCAD1402CAE47FE7D8084E409A41AFCE16D63579C5F',
  ),
} as const satisfies { readonly supplierKeys: PartyKeys; readonly deviceKeys: PartyKeys } & Record<string, unknown>;

function pointOf(privateKey: Uint8Array): Uint8Array {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return new Uint8Array(curve.getPublicKey());
}
