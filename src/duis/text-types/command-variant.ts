import { collapsed, type TextType } from './text-type';

const commandVariants = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * What is to be made of a Request: 1 send; 2 local delivery; 3 both; 4 transform into a Pre-Command; 5 send a signed
 * Pre-Command, 6 its local delivery, 7 both; 8 the DCC itself answers. (The schema's 9 is internal to the DCC, never in
 * a User's Request, and is refused.)
 */
export type CommandVariant = (typeof commandVariants)[number];

export const commandVariant: TextType<CommandVariant> = {
  expected: 'a Command Variant from 1 to 8',
  read: (text) => commandVariants.find((variant) => variant.toString() === collapsed(text).replace(/^\+?0*/, '')),
  write: (value) => (commandVariants.includes(value) ? value.toString() : undefined),
};
