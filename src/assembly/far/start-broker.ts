import type { StandIn } from '../../../hardware';
import { type BenchFile, declaredLink } from '../../bench';
import { ConfigError } from '../../terms';

/** Starts a broker where the bench file's first link to one on this machine says that it is. */
export async function startBrokerOf(file: BenchFile): Promise<StandIn> {
  const start = Object.values(file.links).map((link) => declaredLink(link).broker);
  const broker = start.find((each) => each !== undefined);
  if (broker === undefined) {
    throw new ConfigError({
      code: 'MB-EMULATE-BROKER',
      message: 'An embedded broker needs a link such as mqtt://127.0.0.1:1883 in the bench file',
      next: 'Change the link, or leave out --embedded-broker and use a broker of your own',
    });
  }
  return broker();
}
