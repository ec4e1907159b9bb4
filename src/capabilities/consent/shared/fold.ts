import type { ConsentPurpose } from '../../../kernel/shared/purposes.ts';

export const states = ['requested', 'given', 'refused', 'withdrawn'] as const;
export const methods = ['ask', 'accept', 'refuse', 'withdraw', 'signal'] as const;
export const places = ['privacyChoices', 'firstSignIn', 'browser', 'letter'] as const;

/** An act in the ledger of a person and purpose; `number` counts them from 1. */
export type Act = {
  readonly id: string;
  readonly purpose: ConsentPurpose;
  readonly number: number;
  readonly state: (typeof states)[number];
  readonly method: (typeof methods)[number];
  /** The version of the policy that was in force then; 0 before there was one. */
  readonly policy: number;
  readonly at: Date;
};

/** What holds now. `outdated`: allowed, but the policy has widened what was allowed since, so it counts as no. */
export const standings = ['undecided', 'given', 'refused', 'withdrawn', 'outdated'] as const;
export type Standing = (typeof standings)[number];

export type Choice = {
  readonly standing: Standing;
  /** The act that made it so. */
  readonly act: Act | undefined;
  /** When the person was last asked, or answered. */
  readonly askedAt: Date | undefined;
};

/** What holds now for one person and purpose, from their acts in any order; an answer counts, a question does not. */
export function foldOf(acts: readonly Act[], freshFrom: number): Choice {
  const inOrder = [...acts].sort((one, other) => one.number - other.number);
  const act = inOrder.findLast(({ state }) => state !== 'requested');
  return { act, standing: standingOf(act, freshFrom), askedAt: inOrder.at(-1)?.at };
}

function standingOf(act: Act | undefined, freshFrom: number): Standing {
  if (act === undefined || act.state === 'requested') return 'undecided';
  return act.state === 'given' && act.policy < freshFrom ? 'outdated' : act.state;
}

/** Months in which nobody is asked again, whatever they said (the practice of CNIL; decided by the server, never by a screen). */
export const quietMonths = 6;

/** After a no: California wants a year (Civ. Code § 1798.135(c)(4)), which nobody elsewhere is worse off with. */
export const quietMonthsAfterNo = 12;

const isNo = (standing: Standing): boolean => standing === 'refused' || standing === 'withdrawn';

/** Whether a notice may ask of its own accord. Who looks at their choices may change them at any time. */
export function mayAsk({ standing, askedAt }: Choice, now: Date): boolean {
  if (standing === 'given') return false;
  return askedAt === undefined || now.getTime() >= monthsAfter(askedAt, isNo(standing) ? quietMonthsAfterNo : quietMonths).getTime();
}

/** The same day some months later; the last day of that month, if it has no such day. */
export function monthsAfter(from: Date, months: number): Date {
  const day = new Date(from);
  day.setUTCMonth(day.getUTCMonth() + months);
  if (day.getUTCDate() !== from.getUTCDate()) day.setUTCDate(0);
  return day;
}
