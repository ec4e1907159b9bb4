import { type Locale, locales, type Translated } from '../../kernel/i18n/locale.ts';
import type { ConsentPurpose } from '../../kernel/shared/purposes.ts';
import { categoryName, fingerprintOf, type InForce, retentionName } from '../policy/public.ts';
import { choices } from './choices.ts';
import type { ConsentNotice } from './contract.ts';

const withdrawal: Translated<string> = {
  en: 'You can change it at any time in your account under “What did I allow?”; it holds at once.',
  de: 'Sie können es jederzeit in Ihrem Konto unter „Was habe ich erlaubt?“ ändern; es gilt sofort.',
};

type Answering = Pick<InForce, 'number' | 'controller'>;

/** The words in which somebody is asked now: out of the register, and of the policy in force. */
export function noticeOf(purpose: ConsentPurpose, locale: Locale, { number, controller }: Answering): ConsentNotice {
  const { words, categories, retention } = choices[purpose];
  return {
    purpose,
    locale,
    ...words[locale],
    categories: categories.map((category) => categoryName(category, locale)),
    kept: retentionName(retention, locale),
    withdrawal: withdrawal[locale],
    controller: controller === null ? null : { ...controller },
    policy: number,
  };
}

/** The words of today that have this fingerprint; undefined if what was shown is not what would be shown now. */
export const shownAs = (purpose: ConsentPurpose, fingerprint: string, policy: Answering): ConsentNotice | undefined =>
  locales.map((locale) => noticeOf(purpose, locale, policy)).find((notice) => fingerprintOf(notice).toString('hex') === fingerprint);
