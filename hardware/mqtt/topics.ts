import { ConfigError, type DeviceId } from '../../src/terms';

/** The topics of one Device; `{deviceId}` is 16 upper-case hex digits. */
export interface DeviceTopics {
  /** Commands, towards the Device. */
  readonly cmd: string;
  /** Responses, from the Device. */
  readonly rsp: string;
  /** Alerts, from the Device. */
  readonly alert: string;
  /** Blocks of an OTA image, towards the Device. */
  readonly ota: string;
  /** Lab control, both ways. */
  readonly ctl: string;
  /** Retained: whether somebody serves the Device. */
  readonly status: string;
}

const version = 'gbcs/v1';

/** @throws ConfigError where the site can't be a topic level */
export function topicsOf(site: string, device: DeviceId): DeviceTopics {
  const base = `${version}/${siteLevel(site)}/${device}`;
  return {
    cmd: `${base}/cmd`,
    rsp: `${base}/rsp`,
    alert: `${base}/alert`,
    ota: `${base}/ota`,
    ctl: `${base}/ctl`,
    status: `${base}/status`,
  };
}

/** Retained: whether a client of the broker, a bench or a gateway, is connected; also the topic of its last will. */
export function clientStatusTopic(site: string, clientId: string): string {
  return `${version}/${siteLevel(site)}/${clientId}/status`;
}

/** Whether a Response Topic that a Command asks for is one that this protocol has, at this site. */
export function isResponseTopic(site: string, topic: string): boolean {
  const levels = topic.split('/');
  return topic.startsWith(`${version}/${site}/`) && levels.length === 5 && levels[4] === 'rsp' && !/[+#]/.test(topic);
}

function siteLevel(site: string): string {
  if (!/^[A-Za-z0-9_.-]+$/.test(site)) {
    throw new ConfigError({
      code: 'MB-MQTT-SITE',
      message: `The site ${JSON.stringify(site)} can't be a level of a topic`,
      next: 'Use letters, digits, dot, dash and underscore',
    });
  }
  return site;
}
