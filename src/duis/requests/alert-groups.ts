/**
 * Which alerts and events SR6.22 can configure, by group, in the order in which the schema puts their elements: one
 * octet is the page (`81`), then the codes of that page.
 */
const page = (high: string, lows: string) =>
  lows
    .trim()
    .split(/\s+/)
    .map((low) => `${high}${low}`);

export const supplierEsmeCommon = page(
  '81',
  `
  0D 0E 19 45 54 55 61 62 68 83 A0 A1 A2 A3 A4 A5
  A6 A7 A8 A9 AA AB AC AD AE AF B0 B1 B2 B3 B8 B9
  BA BB BC BD BE C0 C1 C4 C5 C6
`,
);

export const supplierEsmePolyPhase = page('81', `B7`);

export const networkOperatorEsmeCommon = page('80', `14 15`);

export const networkOperatorEsmeSinglePhase = page('80', `02 06 20 24 28 2C 85 89 8D 91 95 99 10`);

export const networkOperatorEsmePolyPhase = page(
  '80',
  `
  03 04 05 07 08 09 21 22 23 25 26 27 29 2A 2B 2D
  2E 2F 86 87 88 8A 8B 8C 8E 8F 90 92 93 94 96 97
  98 9A 9B 9C 11 16 13
`,
);

export const supplierGsme = page(
  '81',
  `
  0D 0E 19 45 54 55 68 83 84 A1 A4 A5 A6 A7 A8 A9
  AA AB AC AD AE AF B0 B1 B2 B3 B4 B5 B6 B9 BA BC
  BD BE BF C0 C2 C3 C4 C5
`,
);

export const supplierGsmeAlertsEvents = page(
  '81',
  `
  0D 0E 19 45 54 55 61 62 68 83 84 A0 A1 A4 A5 A6
  A7 A8 A9 AA AB AC AD AE AF B0 B1 B2 B3 B4 B5 B6
  B9 BA BC BD BE BF C0 C2 C3 C4 C5 C6
`,
);
