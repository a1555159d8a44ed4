import { describe, it } from 'node:test';
import { expect } from 'chai';
import { CodecError, firmwareVersion, instant, messageCode, originatorCounter } from '../../terms';
import { bytes } from '../testing';
import { alertCases, useCaseOf, useCases } from './catalogue';
import { cs06 } from './cs06-activate-firmware';
import { cs08 } from './cs08-read-firmware-version';
import { ecs52 } from './ecs52-read-firmware-version';
import { gcs13a } from './gcs13a-read-instantaneous-import-registers';
import { gcs38 } from './gcs38-read-firmware-version';
import { criticalAlertDlms, criticalAlertGbz } from './generic-alerts';

describe('the content of a use case', () => {
  it('has the octets that GBCS gives it', () => {
    const counter = originatorCounter(1000n);
    const version = firmwareVersion('0123ABCD');
    const vectors: readonly (readonly [Uint8Array, string])[] = [
      [ecs52.command.encode(undefined, counter), 'D9200003E800010100010000000201FF020100'],
      [ecs52.response.encode({ result: 'success', version }, counter), 'DA200003E800000109040123ABCD010100'],
      [ecs52.response.encode({ result: 'failure' }, counter), 'DA200003E8000001000101 01'.replace(' ', '')],
      [gcs38.command.encode(undefined, counter), '01090101070200050000000602'],
      [gcs38.response.encode({ result: 'success', version }, counter), '010901010702000C08000106020041040123ABCD'],
      [gcs38.response.encode({ result: 'failure' }, counter), '0109010107020006080001060 2C0'.replace(' ', '')],
      [gcs13a.command.encode(undefined, counter), '010901010702000B0000000203010300030000'],
      [
        gcs13a.response.encode(bytes(`3100000000${'AB'.repeat(13)}`), counter),
        `01090103070200190000180001001231000000 00${'AB'.repeat(13)}`.replace(' ', ''),
      ],
      [
        gcs13a.part.encode(
          {
            divisor: { value: 1000 },
            multiplier: { status: 0xc0 },
            unit: { value: 1 },
            delivered: { value: 2 ** 47 + 2 },
          },
          counter,
        ),
        '02030022E803000103C0000300300100000025020000000080',
      ],
      [cs08.command.encode(undefined, counter), '0500'],
      [cs08.response.encode({ result: 'success', version }, counter), '300904040123ABCD020100'],
      [cs08.response.encode({ result: 'failure' }, counter), '3009040400000000020101'],
      [cs06.response.encode({ kind: 'accepted' }, counter), '0500'],
      [cs06.response.encode({ kind: 'immediate', code: 2, version }, counter), '300902010204040123ABCD'],
      [
        cs06.command.encode({ hash: new Uint8Array(32), originatorCounter: counter, execution: 'cancel' }, counter),
        `30370420${'00'.repeat(32)}020203E8180F${Buffer.from('99991231235959Z').toString('hex')}`,
      ],
      [
        criticalAlertDlms.codec.encode({ alertCode: 0x8f30, at: instant(Date.UTC(2015, 0, 1)) }, counter),
        '0F200003E8000202128F30090C07DF0101FF000000008000FF',
      ],
      [
        criticalAlertGbz.codec.encode({ alertCode: 0x8f30, at: instant(Date.UTC(2015, 0, 1)) }, counter),
        '0109008F301C374A80',
      ],
    ];
    for (const [made, hex] of vectors) {
      expect(made, hex).to.deep.equal(bytes(hex));
    }
  });

  it('refuses a success without a value, and a failure with one', () => {
    const counter = originatorCounter(1000n);
    for (const hex of ['DA200003E8000001000101 00', 'DA200003E800000109040123ABCD010101']) {
      expect(() => ecs52.response.decode(bytes(hex), counter), hex).to.throw(CodecError, /^result at offset/);
    }
  });

  it('tells field and offset of what is wrong', () => {
    const counter = originatorCounter(1000n);
    const wrong = ecs52.command.encode(undefined, counter);
    wrong[17] = 9;
    expect(() => ecs52.command.decode(wrong, counter), 'data count').to.throw(CodecError, 'data count at offset 17');
    expect(() => ecs52.command.decode(wrong, originatorCounter(1001n)), 'invoke id').to.throw(
      CodecError,
      'long-invoke-id-and-priority at offset 1',
    );
    expect(() => cs06.response.decode(bytes('300902010704040123ABCD'), counter), 'code 7').to.throw(
      CodecError,
      'activate image response code at offset 2: expected 0 to 3, found 7',
    );
  });

  it('refuses an encrypted part that is not the only one, not encrypted, or in another frame', () => {
    const counter = originatorCounter(1000n);
    const sound = gcs13a.response.encode(bytes(`3100000000${'AB'.repeat(13)}`), counter);
    const change = (at: number, octet: number) => sound.with(at, octet);
    for (const [wrong, told] of [
      [gcs38.response.encode({ result: 'failure' }, counter), 'component control at offset 3'],
      [change(9, 1), 'frame counter at offset 9'],
      [change(10, 0x08), 'ZCL frame at offset 10'],
      [change(11, 1), 'ZCL frame at offset 10'],
      [change(5, 0x03), 'ZCL frame at offset 10'],
      [Uint8Array.of(1, 9, 0), 'component count at offset 2'],
    ] as const) {
      expect(() => gcs13a.response.decode(wrong, counter), told).to.throw(CodecError, told);
    }
    const part = bytes('0203C00103C00003C000 00C0'.replace(' ', ''));
    expect(() => gcs13a.part.decode(part.with(3, 2), counter), 'order').to.throw(
      CodecError,
      'attribute of the multiplier at offset 3',
    );
    expect(() => gcs13a.part.decode(bytes('02030023E8030000'), counter), 'type').to.throw(
      CodecError,
      'type of the divisor at offset 3',
    );
  });

  it('stands in the catalogue under its code, once', () => {
    expect(new Set(useCases.map(({ code }) => code)).size, 'codes').to.equal(useCases.length);
    expect(useCaseOf(messageCode(0x0059)), 'ECS52').to.equal(ecs52);
    expect(cs06.critical && cs06.responseHasDateTime && !ecs52.critical, 'kinds').to.equal(true);
    expect(
      alertCases.filter(({ critical }) => !critical).map(({ name }) => name),
      'MACed',
    ).to.deep.equal(['CS14', 'GNCA', 'GNCA']);
  });
});
