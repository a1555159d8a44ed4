import { Command } from 'commander';
import { EmulatorHost, openWires, startBrokerOf } from '../../assembly';
import { readBenchFile } from '../../bench';
import { ConfigError } from '../../terms';

interface EmulateFlags {
  readonly bench: string;
  readonly port?: string;
  readonly embeddedBroker: boolean;
}

const examples = `
Examples:
  meterbench emulate --bench lab.yaml                        the Devices of lab.yaml, on its broker
  meterbench emulate --bench lab.yaml --embedded-broker      the same, with a broker of its own (MQTT 3.1.1)
  meterbench emulate --bench lab.yaml --port /dev/pts/4      on the other end of a serial pair
  meterbench emulate --bench lab.yaml --port 127.0.0.1:4059  listening there, whatever host and port its tcp link names

It runs until it is told to end (Ctrl-C, or SIGTERM).`;

export function emulateCommand(): Command {
  return new Command('emulate')
    .description('Put the emulated Devices of a bench file on its link, to rehearse without hardware')
    .requiredOption('--bench <file>', 'bench file with links')
    .option(
      '--port <place>',
      'where to be in place of what the bench file says: the other serial port of a pair, or HOST:PORT',
    )
    .option('--embedded-broker', "start a broker at the bench file's address first", false)
    .addHelpText('after', examples)
    .action(emulate);
}

async function emulate({ bench, port, embeddedBroker }: EmulateFlags): Promise<void> {
  const file = readBenchFile(bench);
  if (file.devices.every(({ link, emulate: model }) => link === undefined || model === undefined)) {
    throw new ConfigError({
      code: 'MB-EMULATE-NOTHING',
      message: `${bench}: no emulated Device is on a link`,
      next: 'Give Devices both "emulate" and "link" in the bench file',
    });
  }
  const broker = embeddedBroker ? await startBrokerOf(file) : undefined;
  const wires = await openWires(file, {
    role: 'device',
    journal: { append: () => {} },
    ...(port === undefined ? {} : { at: port }),
  });
  const host = new EmulatorHost(file, wires.byDevice, { tell: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`emulating ${host.hosted.map(({ name }) => name).join(', ')}\n`);
  await untilTold();
  host.stop();
  await wires.close();
  await broker?.close();
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
