import type { LinkKind } from './link/link-kind';
import { mqttKind } from './mqtt/mqtt-kind';
import { serialKind } from './serial/serial-kind';
import { tcpKind } from './tcp/tcp-kind';

/** The table of links over a wire: a kind is one folder here and one row in this table. */
export const linkKinds: readonly LinkKind[] = [serialKind, tcpKind, mqttKind];
