import { hostname, userInfo } from 'node:os';
import { realTime, takeFarLease } from '../../bench';
import { type Check, type Finding, failed, type Patient, skipped, taken, warning } from './finding';

/** Each Device at a broker is asked for, where many can reach it. */
export const deviceLease: Check = {
  name: 'lease of Devices',
  onWire: true,
  async run(patient): Promise<readonly Finding[]> {
    const { file, wires } = patient;
    const devices = file.devices.filter(({ link }) => link !== undefined && 'mqtt' in (file.links[link] ?? {}));
    if (wires === undefined || devices.length === 0) {
      return [skipped('no Device is at a broker')];
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
