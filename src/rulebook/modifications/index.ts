import type { Modification } from '../modification';
import { duis53 } from './duis-5-3';
import { listedOnly } from './listed-only';
import { mp077 } from './mp077';
import { mp090 } from './mp090';
import { mp105 } from './mp105';
import { mp129 } from './mp129';
import { mp143 } from './mp143';
import { mp150 } from './mp150';
import { mp157 } from './mp157';
import { mp178 } from './mp178';
import { secmp0007 } from './secmp0007';

/** Every Modification that this bench knows, in whatever scope. */
export const modifications: readonly Modification[] = [
  secmp0007,
  mp077,
  mp090,
  mp105,
  mp129,
  mp143,
  mp150,
  mp157,
  mp178,
  duis53,
  ...listedOnly,
];
