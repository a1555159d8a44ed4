import { DuisError, shown } from '../duis-error';
import type { TextType } from '../text-types/text-type';
import type { ElementType } from './element-type';
import { ElementsLeft, type Place } from './elements-left';
import type { Particle } from './particle';

/** An element that holds text. */
export function text<T>(type: TextType<T>): ElementType<T> {
  const fault = (place: Place, found: string, line?: number) =>
    new DuisError({ where: place.path, expected: type.expected, found, line, blame: place.blame });
  return {
    read(element, place) {
      const [child] = element.children;
      const value = child === undefined ? type.read(element.text, place.version) : undefined;
      if (value === undefined) {
        throw fault(place, child?.name ?? shown(element.text), element.line);
      }
      return value;
    },
    write(value, place) {
      const written = type.write(value, place.version);
      if (written === undefined) {
        throw fault(place, shown(value));
      }
      return { text: written, children: [] };
    },
  };
}

/** The particles of a sequence by the names of the value's fields, in the order in which the elements stand. */
export type Fields<T> = { readonly [Name in keyof T]-?: Particle<T[Name]> };

/** An element that holds elements in a fixed order. */
export function sequence<T extends object>(fields: Fields<T>): ElementType<T> {
  const particles = Object.entries<Particle<unknown>>(fields);
  return {
    read(element, place) {
      const rest = new ElementsLeft(element, place);
      const found = particles.map(([name, particle]) => [name, particle.read(rest)] as const);
      rest.end();
      // The compiler can't see that `fields` has a particle for each field of T; its type says so.
      return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as T;
    },
    write(value, place) {
      const values = new Map<string, unknown>(Object.entries(value));
      return {
        text: '',
        children: particles.flatMap(([name, particle]) => particle.write(values.get(name), place)),
      };
    },
  };
}

/** An element whose whole content is one particle. */
export function only<T>(particle: Particle<T>): ElementType<T> {
  return {
    read(element, place) {
      const rest = new ElementsLeft(element, place);
      const value = particle.read(rest);
      rest.end();
      return value;
    },
    write: (value, place) => ({ text: '', children: particle.write(value, place) }),
  };
}

/** An element that holds nothing. */
export const nothing: ElementType<object> = sequence<object>({});

/** The same content for a value of another shape. */
export function as<T, U>(type: ElementType<T>, there: (value: T) => U, back: (value: U) => T): ElementType<U> {
  return {
    read: (element, place) => there(type.read(element, place)),
    write: (value, place) => type.write(back(value), place),
  };
}
