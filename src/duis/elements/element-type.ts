import type { XmlElement } from '../xml/xml-element';
import type { Place } from './elements-left';

/** How an element's content stands for a value. */
export interface ElementType<T> {
  read(element: XmlElement, place: Place): T;
  write(value: T, place: Place): Pick<XmlElement, 'text' | 'children'>;
}
