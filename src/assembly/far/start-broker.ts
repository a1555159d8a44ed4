import { type EmbeddedBroker, startEmbeddedBroker } from '../../../hardware';
import type { BenchFile } from '../../bench';
import { ConfigError } from '../../terms';

/** Starts a broker where the bench file's first MQTT link says there is one; on this machine only. */
export async function startBrokerOf(file: BenchFile): Promise<EmbeddedBroker> {
  const url = Object.values(file.links).flatMap((link) => ('mqtt' in link ? [new URL(link.mqtt.url)] : []))[0];
  if (url === undefined || url.protocol !== 'mqtt:' || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new ConfigError({
      code: 'MB-EMULATE-BROKER',
      message: 'An embedded broker needs a link such as mqtt://127.0.0.1:1883 in the bench file',
      next: 'Change the link, or leave out --embedded-broker and use a broker of your own',
    });
  }
  return startEmbeddedBroker(Number(url.port || 1883));
}
