import { openWires } from '../../assembly';
import { declaredLink, realTime } from '../../bench';
import { type Check, type Finding, failed, ok, skipped } from './finding';

const limit = 20_000;

/** The ports and brokers are there and can be opened. */
export const link: Check = {
  name: 'port or broker',
  onWire: true,
  async run(patient): Promise<readonly Finding[]> {
    const { file } = patient;
    const links = Object.entries(file.links).filter(([name]) => file.devices.some((device) => device.link === name));
    if (links.length === 0) {
      return [skipped('every Device is in memory')];
    }
    try {
      const journal = { append: () => {} };
      const opening = openWires(file, { role: 'bench', journal });
      const wires = await realTime.within(limit, 'opening the links', opening).catch((error: unknown) => {
        // One that opens after all is closed again.
        opening.then((late) => late.close()).catch(() => undefined);
        throw error;
      });
      patient.wires = wires;
      return links.map(([name, declared]) => ok(`${name} is open: ${declaredLink(declared).doctor}`));
    } catch (error) {
      return [failed(error)];
    }
  },
};
