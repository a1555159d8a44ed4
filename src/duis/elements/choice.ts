import { DuisError, shown } from '../duis-error';
import type { ElementType } from './element-type';
import { inside } from './elements-left';
import { one, type Particle } from './particle';

/** The fields of the members of a union that have `Tag` in their field `Key`, that field aside. */
type Tagged<Union, Key extends PropertyKey, Tag> =
  Union extends Record<Key, infer Tags> ? (Tag extends Tags ? Omit<Union, Key> : never) : never;

/** The elements to choose from, by what each makes of the discriminating field. */
export type Options<Union, Key extends keyof Union> = {
  readonly [Tag in Union[Key] & string]: readonly [element: string, type: ElementType<Tagged<Union, Key, Tag>>];
};

/** One of several elements: which one it is stands in the field `key` of the value, its content in the others. */
export function choice<Union extends object, Key extends keyof Union & string>(
  key: Key,
  options: Options<Union, Key>,
): Particle<Union> {
  const particles = new Map<unknown, Particle<object>>();
  const tags = new Map<string, string>();
  for (const [tag, [element, type]] of Object.entries<readonly [string, ElementType<object>]>(options)) {
    particles.set(tag, one(element, type));
    tags.set(element, tag);
  }
  const expected = tags.size === 1 ? [...tags.keys()].join() : `one of ${[...tags.keys()].join(', ')}`;
  return {
    expected,
    read(rest) {
      const tag = tags.get(rest.name ?? '');
      const fields = particles.get(tag)?.read(rest) ?? rest.miss(expected);
      // The compiler can't see that the option of a tag reads the fields of the member with that tag; Options says so.
      return { [key]: tag, ...fields } as Union;
    },
    write(value, place) {
      const particle = particles.get(value[key]);
      if (particle === undefined) {
        throw new DuisError({
          where: inside(place, key).path,
          expected: [...particles.keys()].join(' or '),
          found: shown(value[key]),
          blame: place.blame,
        });
      }
      return particle.write(value, place);
    },
  };
}

/** A particle at the end of its sequence that may be left out. */
export function maybe<T>(particle: Particle<T>): Particle<T | undefined> {
  return {
    expected: particle.expected,
    read: (rest) => (rest.name === undefined ? undefined : particle.read(rest)),
    write: (value, place) => (value === undefined ? [] : particle.write(value, place)),
  };
}
