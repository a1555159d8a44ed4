import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { frameTypes } from './framing';
import { topicsOf } from './mqtt/topics';
import { deviceId } from './testing/gbcs-messages';
import { specExamplesText } from './testing/spec-examples';

/** The README lies with the sources, not with what is compiled from them. */
const folder = __dirname.replace(`${sep}dist${sep}`, sep);
const readme = readFileSync(join(folder, 'README.md'), 'utf8');

describe('the specification in the README', () => {
  it('shows the octets that the code makes', () => {
    expect(readme, 'examples').to.include(specExamplesText());
  });

  it('names each frame type by its octet', () => {
    for (const [name, octet] of Object.entries(frameTypes)) {
      const row = new RegExp(
        `^\\| ${octet.toString(16).toUpperCase().padStart(2, '0')} \\| ${name.replace('-', '[- ]')} \\|`,
        'm',
      );
      expect(readme, name).to.match(row);
    }
  });

  it('names each topic', () => {
    for (const topic of Object.values(topicsOf('SITE', deviceId))) {
      const named = topic.replace('SITE', '{site}').replace(deviceId, '{deviceId}');
      expect(readme, topic).to.include(`\`${named}\``);
    }
  });
});
