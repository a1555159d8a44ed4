import type { LineAdvice } from '../stream/line-advice';

export const serialAdvice: LineAdvice = {
  line: 'port',
  silent: 'Check that the far end runs, and the cable; on a noisy line lower the baud rate',
  nonsense: 'Check baud rate, parity and framing in the bench file against the far end',
  echo: 'Transmit and receive are joined somewhere, or the far end echoes: check the wiring',
  stalled: 'Check flow control in the bench file against the far end (RTS/CTS not wired, XOFF never lifted)',
  away: 'Plug it in again; if its path changed, name it by USB vendor, product and serial number',
};
