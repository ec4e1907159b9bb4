import type { Locale } from '../../kernel/i18n/locale.ts';
import type { Category, Retention } from '../../kernel/privacy/categories.ts';
import { fingerprint } from './compile/fingerprint.ts';
import { publicPolicy } from './pages/shown.ts';
import { software } from './software.ts';
import { categoryWords } from './words/categories.ts';
import { retentionWords } from './words/retentions.ts';

/** Which policy is in force, and who answers for it; number 0 and nobody before one is published. */
export type InForce = {
  readonly number: number;
  readonly controller: { readonly name: string; readonly address: string; readonly email: string } | null;
};

export async function policyInForce(): Promise<InForce> {
  const { current } = await publicPolicy();
  return { number: current?.number ?? 0, controller: current?.document.controller ?? null };
}

/** As the policy names a kind of personal data. */
export const categoryName = (category: Category, locale: Locale): string => categoryWords[category][locale];

/** As the policy names how long something is kept. */
export const retentionName = (retention: Retention, locale: Locale): string => retentionWords[retention][locale];

/** SHA-256 of a value in canonical JSON, as versions of the policy have it. */
export const fingerprintOf = (value: unknown): Buffer => fingerprint(value);

/** Which version of the software runs. */
export const runningVersion = (): string => software;
