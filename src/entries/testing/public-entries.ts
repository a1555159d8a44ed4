import { join } from 'node:path';
import { packageRoot } from '../../bench';

const entry = (name: string, file: string) => ({
  name,
  declarations: join(packageRoot, 'dist', 'src', 'entries', `${file}.d.ts`),
});

/** What a project may import, and where the compiled declarations of each lie. */
export const publicEntries = [
  entry('meterbench', 'meterbench'),
  entry('meterbench/gbcs', 'gbcs'),
  entry('meterbench/duis', 'duis'),
  entry('meterbench/rulebook', 'rulebook'),
  entry('meterbench/evidence', 'evidence'),
  entry('meterbench/testing', 'step-testing'),
];
