import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { core } from 'zod';
import { linkKinds } from '../../../hardware';
import { ConfigError } from '../../terms';
import { type BenchFile, type BenchFileLink, benchSchema } from './bench-schema';
import { declaredLink } from './declared-link';
import { offsetIn } from './yaml-place';

type ZodIssue = core.$ZodIssue;
type Refuse = (keys: readonly PropertyKey[], what: string, next?: string) => never;

/** @throws ConfigError that names the file, the line and the fix */
export function readBenchFile(path: string): BenchFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-BENCH-FILE',
      message: `Bench file ${path} can't be read`,
      next: 'Give --bench the path of a bench file, such as hardware/benches/emulated.yaml',
      cause,
    });
  }
  const known = lastRead.get(path);
  if (known?.text === text) {
    return known.file;
  }
  const file = withPathsFrom(dirname(path), parseBenchFile(text, path));
  lastRead.set(path, { text, file });
  return file;
}

/** A run looks into its bench file several times, and it is the same each time. */
const lastRead = new Map<string, { readonly text: string; readonly file: BenchFile }>();

/** TLS files, rule overlays and firmware images are named as seen from the bench file. */
function withPathsFrom(folder: string, file: BenchFile): BenchFile {
  const seen = (path: string) => (isAbsolute(path) ? path : join(folder, path));
  const links = Object.entries(file.links).map(([name, link]) => [name, withFilesFrom(seen, link)]);
  const { rules } = file;
  const devices = file.devices.map((device) => ({
    ...device,
    firmwares: Object.fromEntries(
      Object.entries(device.firmwares).map(([named, { version, image }]) => [
        named,
        { version, ...(image === undefined ? {} : { image: seen(image) }) },
      ]),
    ),
  }));
  return {
    ...file,
    devices,
    links: Object.fromEntries(links),
    ...(rules === undefined ? {} : { rules: { ...rules, overlays: rules.overlays.map(seen) } }),
  };
}

function withFilesFrom(seen: (path: string) => string, link: BenchFileLink): BenchFileLink {
  const kinds = Object.entries(link).map(([name, settings]) => {
    const files = linkKinds.find(({ kind }) => kind === name)?.files ?? [];
    const given = Object.entries(settings).map(([setting, value]) => [
      setting,
      files.includes(setting) && typeof value === 'string' ? seen(value) : value,
    ]);
    return [name, Object.fromEntries(given)];
  });
  return Object.fromEntries(kinds);
}

/** @throws ConfigError that names the file, the line and the fix */
export function parseBenchFile(text: string, path: string): BenchFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const refuseAt = (offset: number | undefined, what: string, next?: string): never => {
    const where = offset === undefined ? path : `${path}:${lines.linePos(offset).line}`;
    throw new ConfigError({
      code: 'MB-BENCH-FILE',
      message: `${where}: ${what}`,
      ...(next === undefined ? {} : { next }),
    });
  };
  const broken = document.errors[0];
  if (broken !== undefined) {
    refuseAt(broken.pos[0], `not YAML: ${broken.message.split('\n')[0]}`);
  }
  if (!isMap(document.contents)) {
    refuseAt(undefined, 'expected a bench file, found something else', 'Begin from hardware/benches/emulated.yaml');
  }
  const refuse: Refuse = (keys, what, next) => refuseAt(offsetIn(document, keys), what, next);
  const parsed = benchSchema.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (!parsed.success) {
    const issue = nearestIssue(parsed.error.issues[0]);
    const keys = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
    return refuse(keys, `${keys.map(String).join('.') || 'bench'}: ${issue?.message ?? 'not a bench file'}`);
  }
  checkNames(parsed.data, refuse);
  checkDevices(parsed.data, refuse);
  return parsed.data;
}

/** Of what fits none of several forms, what is wrong with the form that it comes nearest to. */
function nearestIssue(issue: ZodIssue | undefined): ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') {
    return issue;
  }
  const inside = issue.errors
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return inside === undefined || inside.path.length < 2
    ? issue
    : nearestIssue({ ...inside, path: [...issue.path, ...inside.path] });
}

/** No two of one name or identifier, and nothing that names what isn't there. */
function checkNames(bench: BenchFile, refuse: Refuse): void {
  const seen = new Map<string, string>();
  const claim = (text: string, whose: string, keys: readonly PropertyKey[]) => {
    const other = seen.get(text);
    if (other !== undefined) {
      refuse(keys, `${whose} has the same ${keys.at(-1) === 'name' ? 'name' : 'identifier'} as ${other}`);
    }
    seen.set(text, whose);
  };
  claim(bench.accessControlBroker, 'the access control broker', ['accessControlBroker']);
  bench.devices.forEach(({ id, name }, index) => {
    claim(id, name, ['devices', index, 'id']);
    claim(`name ${name}`, `device ${index + 1}`, ['devices', index, 'name']);
  });
  bench.users.forEach(({ id, name, responsibleFor }, index) => {
    claim(id, name, ['users', index, 'id']);
    claim(`name ${name}`, `user ${index + 1}`, ['users', index, 'name']);
    responsibleFor.forEach((device, place) => {
      if (!bench.devices.some((each) => each.name === device)) {
        refuse(
          ['users', index, 'responsibleFor', place],
          `${name} can't be responsible for ${device}: no such device on the bench`,
        );
      }
    });
  });
}

/** Each Device is at the end of some link, and a real one declares what a test of it needs. */
function checkDevices(bench: BenchFile, refuse: Refuse): void {
  bench.devices.forEach(({ name, type, hub, link, emulate, certificates, capabilities }, index) => {
    const at = ['devices', index] as const;
    const hubs = bench.devices.filter((each) => each.type === 'CHF').map((each) => each.name);
    if (hub !== undefined && (type === 'CHF' || !hubs.includes(hub))) {
      const what =
        type === 'CHF'
          ? `${name} is a CHF, and on no other's HAN`
          : `${name} is on the HAN of ${hub}, and no CHF has that name`;
      refuse([...at, 'hub'], what, `CHFs of this bench: ${hubs.join(', ') || 'none'}`);
    }
    if (link !== undefined && bench.links[link] === undefined) {
      const known = Object.keys(bench.links).join(', ') || 'none';
      refuse([...at, 'link'], `${name} is on link ${link}, and there is no such link`, `Links of this bench: ${known}`);
    }
    if (emulate !== undefined) {
      return;
    }
    const beside = bench.devices.find((each) => each.link === link && each.emulate !== undefined);
    if (link !== undefined && beside !== undefined && declaredLink(bench.links[link] ?? {}).oneWire) {
      refuse(
        [...at, 'link'],
        `${name} is real and ${beside.name} is emulated, on one wire: what drives the emulator would reach ${name}`,
        'Give each a link of its own',
      );
    }
    if (link === undefined) {
      refuse(at, `${name} is neither emulated nor on a link`, 'Give it "emulate" and a model, or "link" and a link');
    }
    if (certificates === undefined) {
      refuse(at, `${name} is real and has no certificates`, 'Give the PEM files of its test certificates');
    }
    if (capabilities === undefined) {
      refuse(
        at,
        `${name} is real and declares no capabilities`,
        'Declare each, as "11.2": true; what is absent is never a yes',
      );
    }
  });
}
