import { hostname, userInfo } from 'node:os';
import { linkTo } from '../../assembly';
import { realTime, takeFarLease } from '../../bench';
import { type Check, type Finding, failed, type Patient, skipped, taken, warning } from './finding';

/** Each Device that many can reach is asked for. */
export const deviceLease: Check = {
  name: 'lease of Devices',
  onWire: true,
  async run(patient): Promise<readonly Finding[]> {
    const { file, wires } = patient;
    const devices = file.devices.filter((device) => linkTo(file, device).lease?.by === 'far-end');
    if (wires === undefined || devices.length === 0) {
      return [skipped('no Device is on a link that several may use at once')];
    }
    const findings: Finding[] = [];
    for (const device of devices) {
      findings.push(await ofDevice(patient, device).catch(failed));
    }
    return findings;
  },
};

async function ofDevice(patient: Patient, { name, id }: Patient['file']['devices'][number]): Promise<Finding> {
  const wire = patient.wires?.byDevice.get(name);
  if (wire === undefined) {
    return skipped(`${name} is on no open link`);
  }
  const { control, sharing } = wire;
  const owner = `meterbench doctor of ${userInfo().username} on ${hostname()} (process ${process.pid})`;
  const answer = await takeFarLease({
    control,
    device: id,
    owner,
    timers: realTime,
    answerLimit: 3000,
    tokenOnMessages: sharing?.carriesToken ?? false,
    onToken: (token) => sharing?.show(token),
  });
  if (answer.kind === 'unknown') {
    return warning(
      `${name}: the far end grants no leases, so that nothing keeps a second run away`,
      'See to it yourself that nobody else uses this Device meanwhile',
    );
  }
  patient.deviceLeases.push(answer.lease);
  return taken(answer.lease);
}
