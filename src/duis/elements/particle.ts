import { DuisError } from '../duis-error';
import { duisNamespace, type XmlElement } from '../xml/xml-element';
import type { ElementType } from './element-type';
import { type ElementsLeft, inside, type Place } from './elements-left';

/** How some of the elements of a sequence, in their place, stand for a value. */
export interface Particle<T> {
  /** The names of the elements that may stand there, for a message. */
  readonly expected: string;
  read(rest: ElementsLeft): T;
  write(value: T, place: Place): XmlElement[];
}

function refuseAttributes(element: XmlElement, place: Place): void {
  for (const name of element.attributes.keys()) {
    throw new DuisError({
      where: place.path,
      expected: 'no attributes',
      found: name,
      line: element.line,
      blame: place.blame,
    });
  }
}

function readInside<T>(element: XmlElement, type: ElementType<T>, rest: ElementsLeft): T {
  const place = inside(rest.place, element.name);
  refuseAttributes(element, place);
  return type.read(element, place);
}

function written<T>(name: string, type: ElementType<T>, value: T, place: Place): XmlElement {
  return { name, namespace: duisNamespace, attributes: new Map(), ...type.write(value, inside(place, name)) };
}

/** An element that has to be there. */
export function one<T>(name: string, type: ElementType<T>): Particle<T> {
  return {
    expected: name,
    read(rest) {
      const element = rest.take(name);
      return element === undefined ? rest.miss(name) : readInside(element, type, rest);
    },
    write(value, place) {
      if (value === undefined) {
        throw new DuisError({
          where: `${place.path}/${name}`,
          expected: 'a value',
          found: 'nothing',
          blame: place.blame,
        });
      }
      return [written(name, type, value, place)];
    },
  };
}

/** An element that may be left out; only documents from version `since` on have it at all. */
export function optional<T>(name: string, type: ElementType<T>, since = 0): Particle<T | undefined> {
  return {
    expected: name,
    read(rest) {
      const element = rest.place.version >= since ? rest.take(name) : undefined;
      return element === undefined ? undefined : readInside(element, type, rest);
    },
    write(value, place) {
      if (value !== undefined && place.version < since) {
        throw new DuisError({
          where: `${place.path}/${name}`,
          expected: `schema version ${since} or later`,
          found: `${place.version}`,
          blame: place.blame,
        });
      }
      return value === undefined ? [] : [written(name, type, value, place)];
    },
  };
}

/** So many elements of one name in a row. */
export function several<T>(name: string, type: ElementType<T>, least: number, most: number): Particle<readonly T[]> {
  const expected = `${least} to ${most} of ${name}`;
  return {
    expected: name,
    read(rest) {
      const values: T[] = [];
      while (rest.name === name) {
        const element = values.length < most ? rest.take(name) : rest.miss(expected);
        values.push(element === undefined ? rest.miss(expected) : readInside(element, type, rest));
      }
      return values.length < least ? rest.miss(expected) : values;
    },
    write(values, place) {
      if (values.length < least || values.length > most) {
        throw new DuisError({
          where: `${place.path}/${name}`,
          expected,
          found: `${values.length}`,
          blame: place.blame,
        });
      }
      return values.map((value) => written(name, type, value, place));
    },
  };
}
