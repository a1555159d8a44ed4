/**
 * Why no scenario shows a requirement, by its id. A requirement that has neither a scenario nor a line here fails
 * `meterbench coverage`. Each has a scenario today.
 */
export const reasons: Readonly<Record<string, string>> = {};
