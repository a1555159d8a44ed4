import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RefusedWithoutCode } from '../../dcc-port';
import type { RequestBody } from '../../duis';
import { ccs08, cs09, encodeOtaImage, firmwareReceiptAlert } from '../../gbcs';
import type { DeviceId } from '../../terms';
import { type BenchOptions, DccBench, v1, v2 } from '../testing/dcc-bench';
import { acb, devices, users } from '../testing/parties';

const manufacturerImage = new Uint8Array(40).fill(9);
const imageHash = new Uint8Array(createHash('sha256').update(manufacturerImage).digest());
const file = (signed: boolean) =>
  encodeOtaImage({
    manufacturerCode: 1,
    imageType: 1,
    fileVersion: v2,
    headerString: 'test',
    minimumHardwareVersion: 0,
    maximumHardwareVersion: 1,
    manufacturerImage,
    ...(signed ? { signature: new Uint8Array(64) } : {}),
  });

const body = (deviceIds: DeviceId | readonly DeviceId[], firmwareImage = file(true)): RequestBody => ({
  kind: 'updateFirmware',
  firmwareImage,
  firmwareVersion: v2,
  deviceIds: [deviceIds].flat(),
});
const ppmidBody = (...deviceIds: DeviceId[]): RequestBody => ({
  kind: 'updatePPMIDFirmware',
  firmwareImage: file(false),
  firmwareVersion: v2,
  deviceIds,
});

/** A bench whose hub takes every image, or none; what went to which Device is kept. */
function distributing(options: BenchOptions = {}, outcome: 'Success' | 'Failure' = 'Success') {
  const handed: DeviceId[] = [];
  const bench = new DccBench({
    ...options,
    distribute: async (device) => {
      handed.push(device);
      return outcome;
    },
  });
  bench.enrol('CHF', { smetsChtsVersion: '1.5' });
  return { bench, handed };
}

async function warning(bench: DccBench, request: RequestBody, variant = '11.1') {
  const { responseCode, body: answer } = await bench.send('supplier', variant, 'DCC', request);
  await bench.pass();
  const { kind, ...lists } = (answer.kind === 'responseMessage' ? answer.payload : undefined) ?? { kind: undefined };
  return kind === undefined ? [responseCode] : [responseCode, kind, lists];
}

const deliveries = (bench: DccBench) =>
  bench.inbox('supplier').flatMap(({ body: { kind, ...facts } }) => {
    const alert = 'alert' in facts ? facts.alert : undefined;
    return kind === 'dccAlertMessage' && alert?.kind === 'cspFirmwareDeliveryStatus'
      ? [['dccAlertCode' in facts && facts.dccAlertCode, alert.commsHubTransferStatus, alert.targetDeviceId]]
      : [];
  });

describe('SR11.1 Update Firmware', () => {
  it('is acknowledged and handed on where nothing stands against it', async () => {
    const { bench, handed } = distributing();
    bench.enrol('ESME', { hub: devices.CHF });
    bench.list('ESME', v2, { imageHash });
    expect(await warning(bench, body(devices.ESME)), 'Response').to.deep.equal(['I99']);
    expect(handed, 'handed on').to.deep.equal([devices.ESME]);
  });

  it('lists the Devices that it will not go to, by reason, and goes to the others', async () => {
    const { bench, handed } = distributing();
    bench.enrol('ESME', { hub: devices.CHF });
    bench.list('ESME', v2);
    bench.enrol('GSME', { status: 'InstalledNotCommissioned' });
    bench.list('GSME', v2);
    bench.enrol('PPMID');
    bench.list('PPMID', v2);
    bench.enrol('HCALCS', { gbcsVersion: '3.2', hub: devices.CHF });
    bench.list('HCALCS', v2);
    bench.enrol('GPF');
    bench.dcc.acts.endResponsibility(users.supplier.id, devices.GPF);
    const ids = [devices.ESME, devices.GSME, devices.PPMID, devices.HCALCS, devices.GPF, devices.CAD];
    expect(await warning(bench, body(ids)), 'Response').to.deep.equal([
      'W110101',
      'dspUpdateFirmwareWarning',
      {
        invalidDeviceIds: [devices.GPF, devices.CAD],
        notCommissionedDeviceIds: [devices.GSME],
        notApplicableFirmwareDeviceIds: [devices.PPMID],
        invalidGbcsVersionIds: [devices.HCALCS],
      },
    ]);
    expect(handed, 'handed on').to.deep.equal([devices.ESME]);
  });

  it('takes firmware that is not on the list for not applicable', async () => {
    const { bench, handed } = distributing();
    bench.enrol('ESME');
    const lists = { notApplicableFirmwareDeviceIds: [devices.ESME] };
    expect(await warning(bench, body(devices.ESME)), 'Response').to.deep.equal([
      'W110101',
      'dspUpdateFirmwareWarning',
      lists,
    ]);
    expect(handed, 'nothing').to.deep.equal([]);
  });

  it('goes to a Suspended Device or lists it as not commissioned, as the row says', async () => {
    const outcome = async (rows: Readonly<Record<string, unknown>> = {}) => {
      const { bench, handed } = distributing({ rows });
      bench.enrol('ESME', { status: 'Suspended' });
      bench.list('ESME', v2);
      bench.dcc.acts.holdStatus(devices.ESME, 'Suspended');
      const [code] = await warning(bench, body(devices.ESME));
      return [code, handed.length];
    };
    expect(await outcome(), 'not stated').to.deep.equal(['I99', 1]);
    const row = { 'edge/11.1-names-a-Suspended-Device': 'listed as not commissioned' };
    expect(await outcome(row), 'by the row').to.deep.equal(['W110101', 0]);
  });

  it('updates a Device once at a time, until the Device told how it went', async () => {
    const { bench, handed } = distributing({ deadlines: { distribution: 1000 } });
    const esme = bench.enrol('ESME');
    bench.list('ESME', v2);
    await warning(bench, body(devices.ESME));
    const lists = { otherRequestInProgressIds: [devices.ESME] };
    expect((await warning(bench, body(devices.ESME))).at(-1), 'under way').to.deep.equal(lists);
    const at = bench.time.now();
    esme.alert(firmwareReceiptAlert.code, users.supplier.id, (counter) =>
      firmwareReceiptAlert.codec.encode({ alertCode: 0x8f72, at, hash: imageHash }, counter),
    );
    await bench.pass();
    expect(await warning(bench, body(devices.ESME)), 'after 8F72').to.deep.equal(['I99']);
    await bench.pass(1001);
    expect(await warning(bench, body(devices.ESME)), 'after the time limit').to.deep.equal(['I99']);
    expect(handed, 'three times').to.have.length(3);
    const open = distributing({ rows: { 'firmware/one-at-a-time': 'several at a time' } });
    open.bench.enrol('ESME');
    open.bench.list('ESME', v2);
    await warning(open.bench, body(devices.ESME));
    expect(await warning(open.bench, body(devices.ESME)), 'by the row').to.deep.equal(['I99']);
  });

  it('refuses an image that is not the one on the list, or none at all; the code is not stated', async () => {
    const outcome = async (rows: Readonly<Record<string, unknown>>, request: RequestBody, hash: Uint8Array) => {
      const { bench, handed } = distributing({ rows });
      bench.enrol('ESME');
      bench.list('ESME', v2, { imageHash: hash });
      const error = await warning(bench, request).catch((each: unknown) => each);
      return [error instanceof RefusedWithoutCode ? error.row : error, handed.length];
    };
    const other = new Uint8Array(32);
    const row = 'firmware/reject-reasons';
    expect(await outcome({}, body(devices.ESME), other), 'another image').to.deep.equal([row, 0]);
    const broken = body(devices.ESME, new Uint8Array(9));
    expect(await outcome({}, broken, imageHash), 'no image').to.deep.equal([row, 0]);
    const lenient = { 'firmware/DSP-compares-hash': 'not compared' };
    expect(await outcome(lenient, body(devices.ESME), other), 'by the row').to.deep.equal([['I99'], 1]);
  });

  it('needs a way to hand an image on, and says so', async () => {
    const bench = new DccBench();
    bench.enrol('ESME');
    bench.list('ESME', v2);
    const error = await warning(bench, body(devices.ESME)).catch((each: unknown) => each);
    expect(error, 'typed').to.include({ code: 'MB-DCC-NO-DISTRIBUTION', blame: 'bench' });
  });
});

describe('delivery to the Communications Hub', () => {
  const outcome = async (options: BenchOptions, transfer: 'Success' | 'Failure', hub?: DeviceId) => {
    const { bench } = distributing(options, transfer);
    bench.enrol('ESME', hub === undefined ? {} : { hub });
    bench.list('ESME', v2);
    await warning(bench, body(devices.ESME));
    return deliveries(bench);
  };

  it('is told by DCC Alert from 4 November 2021, and not before', async () => {
    expect(await outcome({ at: '2021-11-03' }, 'Success', devices.CHF), 'before').to.deep.equal([]);
    expect(await outcome({}, 'Success', devices.CHF), 'success').to.deep.equal([['N60', 'Success', devices.ESME]]);
    expect(await outcome({}, 'Failure', devices.CHF), 'failure').to.deep.equal([['N61', 'Failure', devices.ESME]]);
    expect(
      await outcome({ without: ['SECMP0007:firmware/delivery-alert'] }, 'Success', devices.CHF),
      'without',
    ).to.deep.equal([]);
  });

  it('takes its codes from the rows where they say which is which', async () => {
    const rows = { 'dcc-alert-for/CSPFirmwareDeliveryStatus-Success': 'N61' };
    expect(await outcome({ rows }, 'Success', devices.CHF), 'turned round').to.deep.equal([
      ['N61', 'Success', devices.ESME],
    ]);
  });

  it('is told of a Device whose hub the SMI knows, and of no other', async () => {
    expect(await outcome({}, 'Success'), 'no hub').to.deep.equal([]);
  });
});

describe('SR11.4 Update PPMID Firmware', () => {
  const sent = async (at: string, hubVersion = '1.5', gbcsVersion = '4.1') => {
    const { bench, handed } = distributing({ at });
    bench.enrol('CHF', { smetsChtsVersion: hubVersion });
    bench.enrol('PPMID', { hub: devices.CHF, gbcsVersion });
    bench.list('PPMID', v2);
    const response = await warning(bench, ppmidBody(devices.PPMID), '11.4').catch((error: unknown) =>
      error instanceof RefusedWithoutCode ? [error.row] : [error],
    );
    return [response[0], handed.length];
  };

  it('is refused before 4 November 2021, accepted from then on, and passed on by hubs that can', async () => {
    expect(await sent('2021-11-03'), 'before').to.deep.equal(['firmware/SR11.4', 0]);
    expect(await sent('2021-11-04'), 'the DSP alone').to.deep.equal(['I99', 0]);
    expect(await sent('2022-06-30'), 'hub with the firmware for it').to.deep.equal(['I99', 1]);
    expect(await sent('2022-06-30', '1.4'), 'hub without').to.deep.equal(['I99', 0]);
    expect(await sent('2022-06-30', '1.5', '3.2'), 'PPMID of an earlier GBCS').to.deep.equal(['W110401', 0]);
  });

  it('names an ESME as not applicable', async () => {
    const { bench } = distributing();
    bench.enrol('ESME');
    bench.list('ESME', v1);
    bench.list('ESME', v2);
    expect(await warning(bench, ppmidBody(devices.ESME), '11.4'), 'Response').to.deep.equal([
      'W110401',
      'dspUpdatePPMIDFirmwareWarning',
      { notApplicableFirmwareDeviceIds: [devices.ESME] },
    ]);
  });
});

describe('firmware alerts that a hub or a PPMID sends to the DCC', () => {
  const alertsOf = (bench: DccBench) =>
    bench.inbox('supplier').flatMap(({ body: each }) => (each.kind === 'dccAlertMessage' ? [each.alert] : []));

  it('become CommsHubAlert and PPMIDAlert, and end the update', async () => {
    const { bench } = distributing({ at: '2022-06-30' });
    const chf = bench.enrol('CHF', { smetsChtsVersion: '1.5' });
    const ppmid = bench.enrol('PPMID', { hub: devices.CHF });
    bench.list('PPMID', v2);
    const at = bench.time.now();
    const request = bench.request('supplier', '11.4', acb, ppmidBody(devices.PPMID), 8);
    await bench.submit(request);
    await bench.pass();
    const transfer = { alertCode: 0x8f8a, at, device: devices.PPMID, version: v2, code: 0 };
    chf.alert(ccs08.code, acb, (counter) => ccs08.codec.encode(transfer, counter));
    const activation = { alertCode: 0x8f8b, at, version: v2, code: 0 };
    ppmid.alert(cs09.code, acb, (counter) => cs09.codec.encode(activation, counter));
    await bench.pass();
    expect(alertsOf(bench), 'DCC Alerts').to.deep.equal([
      {
        kind: 'commsHubAlert',
        commsHubDeviceId: devices.CHF,
        alertCode: '8F8A',
        timestamp: at,
        firmwareTransferAlert: {
          updateFirmwareRequestId: request.requestId,
          otherDeviceId: devices.PPMID,
          firmwareVersion: v2,
          transferResponseCode: 'FileTransferSuccess',
        },
      },
      {
        kind: 'ppmidAlert',
        deviceId: devices.PPMID,
        deviceAlertCode: '8F8B',
        timestamp: at,
        firmwareUpgradeAlert: { firmwareVersion: v2, activateImageResultCode: 'ActivationSuccess' },
      },
    ]);
    expect(await warning(bench, ppmidBody(devices.PPMID), '11.4'), 'free again').to.deep.equal(['I99']);
  });

  it('are Device Alerts where they are for a user', async () => {
    const bench = new DccBench();
    const ppmid = bench.enrol('PPMID');
    const activation = { alertCode: 0x8f8b, at: bench.time.now(), version: v2, code: 1 };
    ppmid.alert(cs09.code, users.supplier.id, (counter) => cs09.codec.encode(activation, counter));
    await bench.pass();
    const [{ body: first } = { body: undefined }] = bench.inbox('supplier');
    expect(first?.kind === 'deviceAlertMessage' && first.alertCode, 'code').to.equal('8F8B');
  });
});
