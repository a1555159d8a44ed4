import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readBenchFile } from './bench-file';
import { benchJsonSchema, benchSchemaPage, renderBenchSchema } from './bench-schema-page';

const shipped = dirname(benchSchemaPage);

describe('The schema of bench files, for editors', () => {
  it('is the one on its page', () => {
    expect(
      readFileSync(benchSchemaPage, 'utf8'),
      'hardware/benches/bench.schema.json is stale: npm run build && node scripts/bench-schema.mjs',
    ).to.equal(renderBenchSchema());
  });

  it('knows every key, and takes no other', () => {
    const { properties, additionalProperties } = benchJsonSchema() as {
      properties: Record<string, { items?: { properties: object; additionalProperties: boolean } }>;
      additionalProperties: boolean;
    };
    expect(Object.keys(properties)).to.include.members(['name', 'links', 'devices', 'users', 'limits', 'backChannel']);
    expect(Object.keys(properties['devices']?.items?.properties ?? {})).to.include.members(['firmwares', 'allow']);
    expect([additionalProperties, properties['devices']?.items?.additionalProperties]).to.deep.equal([false, false]);
  });

  it('is named in every bench file that is shipped, each of which can be read', () => {
    const files = readdirSync(shipped).filter((name) => name.endsWith('.yaml'));
    expect(files).to.include('emulated.yaml');
    for (const name of files) {
      const path = join(shipped, name);
      expect(readFileSync(path, 'utf8').split('\n')[0], name).to.equal(
        '# yaml-language-server: $schema=bench.schema.json',
      );
      expect(readBenchFile(path).devices.length, name).to.be.greaterThan(0);
    }
  });
});
