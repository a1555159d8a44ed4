import { isoDate } from '../terms';

/** The November 2021 SEC Release. */
export const november2021 = isoDate('2021-11-04');
/** XRN5142: the gas DXI file's E46 record, a day after the SEC. */
export const gasDxiE46 = isoDate('2021-11-05');
/** The June 2022 SEC Release. */
export const june2022 = isoDate('2022-06-30');
/** The June 2024 SEC Release: its day is not in the sources read, so the first of the month stands for it. */
export const june2024 = isoDate('2024-06-01');
/** The first and the last release that the tables know. */
export const firstRelease = isoDate('2019-11-29');
export const lastRelease = isoDate('2025-11-06');
