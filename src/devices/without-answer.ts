import type { Action } from './behaviour';

/** The same done, and nothing said: what comes after an answer comes all the same. */
export function withoutAnswer(action: Action): Action {
  if (action.kind === 'delay') {
    return { ...action, action: withoutAnswer(action.action) };
  }
  const { afterwards } = action;
  return afterwards === undefined ? { kind: 'ignore' } : { kind: 'ignore', afterwards };
}
