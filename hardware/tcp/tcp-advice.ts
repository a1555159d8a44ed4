import type { LineAdvice } from '../stream/line-advice';

export const tcpAdvice: LineAdvice = {
  line: 'connection',
  silent: "Check that the far end runs, and behind a device server its cable and the Device's power",
  nonsense:
    'Check that the port is the raw one (not telnet, RFC 2217 or TLS), its framing in the bench file, and the baud rate behind it',
  echo: 'The far end echoes: check that the port is the raw one, and the wiring behind it',
  stalled: 'The far end is connected and reads nothing: start it anew, and check flow control behind it',
  away: 'Start the far end again, or check the network; host and port stand in the bench file',
};
