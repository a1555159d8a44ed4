/**
 * Why no scenario shows a requirement, by its id. A requirement that has neither a scenario nor a line here fails
 * `meterbench coverage`.
 */
export const reasons: Readonly<Record<string, string>> = {
  'BASE-4.1.1-DEVICE':
    'the use cases of SR4.1.1 (ECS17b, GCS13a) are decoded as trees and have no typed codec, so no emulator speaks them',
};
