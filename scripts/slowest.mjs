// Puts the tests that took longest before the closing lines of Node's own runner, which stay the last.
import { relative } from 'node:path';
import { Transform } from 'node:stream';

/** @param count how many are told */
export function slowest(count) {
  const took = [];
  let told = false;
  return new Transform({
    objectMode: true,
    transform(event, _encoding, done) {
      const { type, data } = event;
      if ((type === 'test:pass' || type === 'test:fail') && data.details.type !== 'suite' && data.nesting > 0) {
        took.push({ name: data.name, file: data.file, milliseconds: data.details.duration_ms });
      }
      if (!told && type === 'test:diagnostic' && data.nesting === 0 && /^tests \d+$/.test(data.message)) {
        told = true;
        for (const message of lines(took, count)) {
          this.push({ type, data: { ...data, message } });
        }
      }
      done(null, event);
    },
  });
}

function lines(took, count) {
  const longest = took.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, count);
  return [
    `the ${longest.length} slowest tests, each alone or beside others:`,
    ...longest.map(
      ({ name, file, milliseconds }) =>
        `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${relative('', file ?? '?')}: ${name}`,
    ),
  ];
}
