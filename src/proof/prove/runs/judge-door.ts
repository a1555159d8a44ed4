import { Judge } from '../../../verdict';

type Judged = Judge['judged'];

/** What stands around every judge of this process for a while, at the door by which each check comes. */
export type AroundJudge = (plain: Judged) => Judged;

/** Does something with every judge of this process changed, and puts it back. */
export async function withJudge<T>(around: AroundJudge, act: () => Promise<T>): Promise<T> {
  const { judged } = Judge.prototype;
  Judge.prototype.judged = around(judged);
  try {
    return await act();
  } finally {
    Judge.prototype.judged = judged;
  }
}

/** Tells each time that a judge is asked for a check, whatever it makes of it. */
export const tellAsked =
  (asked: () => void): AroundJudge =>
  (plain) =>
    function (this: Judge, condition) {
      asked();
      plain.call(this, condition);
    };

/** Judges that are no use, each of which `prove` has to find out. */
export const wrongJudges = {
  'holds always': (plain) =>
    function (this: Judge, condition) {
      plain.call(this, { ...condition, holds: true });
    },
  'never holds': (plain) =>
    function (this: Judge, condition) {
      plain.call(this, { ...condition, holds: false });
    },
  'forgets its first check': (plain) =>
    function (this: Judge, condition) {
      remembers(this) && plain.call(this, condition);
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
