import type { Period, PlanKey } from './shared/plans.ts';

export const states = ['trial', 'active', 'canceled', 'ended'] as const;
export type SubscriptionState = (typeof states)[number];

export type Subscription = {
  readonly plan: PlanKey;
  readonly period: Period;
  readonly state: SubscriptionState;
  readonly startedAt: Date;
  /** End of the trial or of the time paid for; once canceled, the freeze. Null: it runs until somebody ends it. */
  readonly endsAt: Date | null;
  /** What it becomes at the next renewal. */
  readonly next: { readonly plan: PlanKey; readonly period: Period } | null;
  readonly canceledAt: Date | null;
  readonly version: number;
};

const day = 86_400_000;

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * day);
