import { commandLine } from './command-line';

/** How long a step may keep something open after its run, in milliseconds, before the process ends all the same. */
const lingering = 5000;

/** A step file that leaves a port or a timer open would keep the process for ever. */
function endWithin(milliseconds: number): void {
  setTimeout(() => {
    const open = [...new Set(process.getActiveResourcesInfo())].join(', ');
    process.stderr.write(`Something that a step opened was never closed (${open}); ended all the same.\n`);
    process.exit();
  }, milliseconds).unref();
}

/** Who reads what is written may stop reading (`| head`): the command goes on, and ends with the code that it would have. */
function outliveReaders(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}

outliveReaders(process.stdout);
outliveReaders(process.stderr);
void commandLine(process.argv.slice(2)).then(() => endWithin(lingering));
