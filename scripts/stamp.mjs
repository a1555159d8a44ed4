// Says that the compiled files are whole; the command compares the sources with this.
import { writeFileSync } from 'node:fs';

writeFileSync('dist/built', '');
