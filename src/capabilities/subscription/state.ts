import { type Period, type PlanKey, planKeys } from './shared/plans.ts';
import { erasedAfterDays } from './shared/schedule.ts';

export type Subscription = {
  readonly plan: PlanKey;
  readonly period: Period;
  readonly state: 'trial' | 'active' | 'ended';
  /** From when renewals are counted. */
  readonly startedAt: Date;
  /** End of the trial or of the time paid for. Null: it runs until somebody ends it. */
  readonly endsAt: Date | null;
  /** When it was canceled for, or has ended: reading goes on, writing does not. */
  readonly freezesAt: Date | null;
  /** What it becomes at the next renewal. */
  readonly next: Choice | null;
  readonly canceledAt: Date | null;
  readonly canceledBy: string | null;
  readonly version: number;
};
export type Choice = { readonly plan: PlanKey; readonly period: Period };
/** What time alone did to it. */
export type Turn = { readonly what: 'renewed' | 'ended'; readonly after: Subscription };

const day = 86_400_000;
/** How long one that runs without a term goes on after it was canceled, in days. */
const noticeDays = 30;

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * day);

/** So many months later in UTC; a day that the month has not becomes its last (31 January → 28 February). */
function monthsAfter(at: Date, months: number): Date {
  const first = new Date(at);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(at.getUTCDate(), last));
  return first;
}

/** The first end of a period, counted from its start, that lies after a moment. */
function endAfter(startedAt: Date, period: Period, moment: Date): Date {
  const months = period === 'year' ? 12 : 1;
  const ends = (count: number): Date => monthsAfter(startedAt, count * months);
  let count = Math.max(1, Math.floor((moment.getTime() - startedAt.getTime()) / (31 * months * day)));
  while (ends(count) <= moment) count += 1;
  return ends(count);
}

/** Everything that fell due up to a moment, in order: whoever looks late finds the same as whoever looked each hour. */
export function turnsUntil(one: Subscription, now: Date): Turn[] {
  const turns: Turn[] = [];
  for (let turn = turnOf(one, now); turn !== undefined; turn = turnOf(turn.after, now)) turns.push(turn);
  return turns;
}

/** As it is at a moment. */
export const asOfNow = (one: Subscription, now: Date): Subscription => turnsUntil(one, now).at(-1)?.after ?? one;

function turnOf(one: Subscription, now: Date): Turn | undefined {
  const { state, endsAt, freezesAt } = one;
  if (state === 'ended') return undefined;
  const freeze = freezesAt ?? (state === 'trial' ? endsAt : null);
  if (freeze !== null && freeze <= now) return { what: 'ended', after: { ...one, state: 'ended', freezesAt: freeze, next: null } };
  if (state === 'trial' || freezesAt !== null || endsAt === null || endsAt > now) return undefined;
  return { what: 'renewed', after: renewed(one, endsAt) };
}

function renewed(one: Subscription, at: Date): Subscription {
  const { plan, period } = one.next ?? one;
  const startedAt = period === one.period ? one.startedAt : at;
  return { ...one, plan, period, startedAt, endsAt: endAfter(startedAt, period, at), next: null };
}

/** When the contract ends, as far as anybody knows: null while nobody ended it. */
export const contractEnd = ({ state, endsAt, freezesAt }: Subscription): Date | null => freezesAt ?? (state === 'trial' ? endsAt : null);

/** More takes effect at once; less when what was paid for is over. What has no term changes at once. */
export const beginsNow = (one: Subscription, { plan }: Choice): boolean =>
  one.state !== 'active' || one.endsAt === null || planKeys.indexOf(plan) > planKeys.indexOf(one.plan);

/** The same subscription under another plan, from now on or from the next renewal. */
export function chosen(one: Subscription, choice: Choice, now: Date): Subscription {
  if (one.state === 'active' && one.plan === choice.plan && one.period === choice.period) return { ...one, next: null };
  if (!beginsNow(one, choice)) return { ...one, next: choice };
  const endsAt = endAfter(now, choice.period, now);
  return { ...one, ...choice, state: 'active', startedAt: now, endsAt, freezesAt: null, next: null, canceledAt: null, canceledBy: null };
}

/** Ends it when what was paid for is over; what has no term runs another month. */
export const canceled = (one: Subscription, by: string, now: Date): Subscription => ({
  ...one,
  freezesAt: one.endsAt ?? daysAfter(now, noticeDays),
  canceledAt: now,
  canceledBy: by,
});

export const goesOn = (one: Subscription): Subscription => ({ ...one, freezesAt: null, canceledAt: null, canceledBy: null });

/** Once live data is being erased there is nothing to come back to. */
export const mayComeBack = ({ state, freezesAt }: Subscription, now: Date): boolean =>
  state !== 'ended' || freezesAt === null || now < daysAfter(freezesAt, erasedAfterDays);

/** How many days a period has at most: what renews is no longer ahead, however often it was renewed before. */
const longest: Readonly<Record<Period, number>> = { month: 31, year: 366 };

/** Notices of what ends or renews: days before it, and only of what was longer ahead than twice that. */
export function noticeDue(one: Subscription, now: Date): { endsAt: Date; days: NoticeDays } | undefined {
  const endsAt = one.freezesAt ?? one.endsAt;
  if (one.state === 'ended' || endsAt === null || endsAt <= now) return undefined;
  const since = one.canceledAt?.getTime() ?? Math.max(one.startedAt.getTime(), daysAfter(endsAt, -longest[one.period]).getTime());
  const fitting = noticeAhead.filter((days) => endsAt.getTime() - since > 2 * days * day);
  const days = fitting.findLast((ahead) => now >= daysAfter(endsAt, -ahead));
  return days === undefined ? undefined : { endsAt, days };
}

const noticeAhead = [30, 7, 1] as const;
export type NoticeDays = (typeof noticeAhead)[number];
