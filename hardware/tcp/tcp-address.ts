/** Where a far end is on a network. */
export interface TcpAddress {
  readonly host: string;
  /** 1 to 65,535; 0 for a free one, where somebody is listened for. */
  readonly port: number;
}

/** `tcp://host:port`; an IPv6 address stands in brackets. */
export function tcpName({ host, port }: TcpAddress): string {
  return `tcp://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
