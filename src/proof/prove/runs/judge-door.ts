import { Judge } from '../../../verdict';

/** What stands around every judge of this process for a while. */
export interface AroundJudge {
  readonly equal: (plain: Judge['equal']) => Judge['equal'];
  readonly holds: (plain: Judge['holds']) => Judge['holds'];
  readonly judged?: (plain: Judge['judged']) => Judge['judged'];
}

/** Does something with every judge of this process changed, and puts it back. */
export async function withJudge<T>(around: AroundJudge, act: () => Promise<T>): Promise<T> {
  const { equal, holds, judged } = Judge.prototype;
  Judge.prototype.equal = around.equal(equal);
  Judge.prototype.holds = around.holds(holds);
  if (around.judged !== undefined) {
    Judge.prototype.judged = around.judged(judged);
  }
  try {
    return await act();
  } finally {
    Judge.prototype.equal = equal;
    Judge.prototype.holds = holds;
    Judge.prototype.judged = judged;
  }
}

/** Tells each time that a judge is asked for a check, whatever it makes of it. */
export const tellAsked = (asked: () => void): AroundJudge => ({
  equal: (plain) =>
    function (this: Judge, ...args) {
      asked();
      plain.apply(this, args);
    },
  holds: (plain) =>
    function (this: Judge, ...args) {
      asked();
      plain.apply(this, args);
    },
  judged: (plain) =>
    function (this: Judge, condition) {
      asked();
      plain.call(this, condition);
    },
});

/** Judges that are no use, each of which `prove` has to find out. */
export const wrongJudges = {
  'holds always': {
    equal: (plain) =>
      function (this: Judge, requirement, what, expected, _observed, deciding) {
        plain.call(this, requirement, what, expected, expected, deciding);
      },
    holds: (plain) =>
      function (this: Judge, requirement, what, expected, observed) {
        plain.call(this, requirement, what, expected, observed, true);
      },
  },
  'never holds': {
    equal: (plain) =>
      function (this: Judge, requirement, what, expected, observed, deciding) {
        plain.call(this, requirement, what, expected, { never: observed }, deciding);
      },
    holds: (plain) =>
      function (this: Judge, requirement, what, expected, observed) {
        plain.call(this, requirement, what, expected, observed, false);
      },
  },
  'forgets its first check': {
    equal: (plain) =>
      function (this: Judge, ...args) {
        remembers(this) && plain.apply(this, args);
      },
    holds: (plain) =>
      function (this: Judge, ...args) {
        remembers(this) && plain.apply(this, args);
      },
  },
} as const satisfies Record<string, AroundJudge>;

export type WrongJudge = keyof typeof wrongJudges;
export const wrongJudgeNames = Object.keys(wrongJudges) as readonly WrongJudge[];

const forgot = new WeakSet<Judge>();

/** Whether a judge has already forgotten a check. */
function remembers(judge: Judge): boolean {
  const already = forgot.has(judge);
  forgot.add(judge);
  return already;
}
