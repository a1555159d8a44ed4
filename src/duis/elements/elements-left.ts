import type { Blame } from '../../terms';
import { DuisError, shown } from '../duis-error';
import { duisNamespace, type XmlElement } from '../xml/xml-element';

/** Where in which document a value stands. */
export interface Place {
  readonly path: string;
  /** The document's schemaVersion as a number. */
  readonly version: number;
  readonly blame: Blame;
}

/** The child elements of an element, taken in the order in which they stand. */
export class ElementsLeft {
  readonly place: Place;
  private readonly parent: XmlElement;
  private next = 0;

  constructor(parent: XmlElement, place: Place) {
    this.parent = parent;
    this.place = place;
    if (parent.text.trim() !== '') {
      this.refuse('elements only', shown(parent.text.trim()), parent.line);
    }
  }

  /** The name of the next element; `undefined` where there is none left. */
  get name(): string | undefined {
    return this.parent.children[this.next]?.name;
  }

  /** The line of the next element. */
  get line(): number | undefined {
    return this.parent.children[this.next]?.line;
  }

  /** Takes the next element if it bears this name. */
  take(name: string): XmlElement | undefined {
    const element = this.parent.children[this.next];
    if (element?.name !== name) {
      return undefined;
    }
    if (element.namespace !== duisNamespace) {
      this.refuse(`${name} of ${duisNamespace}`, shown(element.namespace), element.line);
    }
    this.next += 1;
    return element;
  }

  /** Refuses whatever stands next. */
  miss(expected: string): never {
    const element = this.parent.children[this.next];
    return this.refuse(expected, element?.name ?? 'nothing', element?.line ?? this.parent.line);
  }

  /** Refuses if anything is left. */
  end(): void {
    if (this.name !== undefined) {
      this.miss('nothing more');
    }
  }

  private refuse(expected: string, found: string, line: number | undefined): never {
    throw new DuisError({ where: this.place.path, expected, found, line, blame: this.place.blame });
  }
}

export function inside(place: Place, name: string): Place {
  return { ...place, path: `${place.path}/${name}` };
}
