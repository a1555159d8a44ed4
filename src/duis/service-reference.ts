import { type Srv, serviceReferenceOf, srv } from '../terms';
import { DuisError } from './duis-error';
import { text } from './elements/element-content';
import { type ElementsLeft, inside } from './elements/elements-left';
import { one, type Particle } from './elements/particle';
import { serviceReferenceVariants } from './service-reference-variants';
import type { TextType } from './text-types/text-type';

const references = new Set(serviceReferenceVariants.map((variant) => serviceReferenceOf(srv(variant))));

function listed(name: string, list: Iterable<string>): TextType<string> {
  const words = new Set(list);
  const find = (found: string) => (words.has(found) ? found : undefined);
  return { expected: name, read: find, write: find };
}

const reference = one('ServiceReference', text(listed('a Service Reference of the schema', references)));
const variant = one(
  'ServiceReferenceVariant',
  text(listed('a Service Reference Variant of the schema', serviceReferenceVariants)),
);

/** Two elements that tell one value: the Service Reference, which its variant implies, and the variant. */
export const serviceReference: Particle<Srv> = {
  expected: reference.expected,
  read(rest: ElementsLeft) {
    const general = reference.read(rest);
    const line = rest.line;
    const value = srv(variant.read(rest));
    if (serviceReferenceOf(value) !== general) {
      throw new DuisError({
        where: inside(rest.place, 'ServiceReferenceVariant').path,
        expected: `a variant of Service Reference ${general}`,
        found: value,
        line,
        blame: rest.place.blame,
      });
    }
    return value;
  },
  write: (value, place) => [...reference.write(serviceReferenceOf(value), place), ...variant.write(value, place)],
};
