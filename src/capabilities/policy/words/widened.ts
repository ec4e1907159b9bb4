import type { Locale, Translated } from '../../../kernel/i18n/locale.ts';
import { storeWords } from '../shared/store-words.ts';
import { categoryWords } from './categories.ts';
import { basisWords, purposeWords } from './purposes.ts';
import { recipientWords } from './stores.ts';

const roleWords: Readonly<Record<string, Translated<string>>> = {
  controller: { en: 'the operator decides about it', de: 'der Betreiber entscheidet darüber' },
  processor: { en: 'held on behalf of organisations', de: 'im Auftrag von Organisationen gespeichert' },
};

/** Names of the register by the word that stands before them in a change. */
const names: Readonly<Record<string, Readonly<Record<string, Translated<string>>>>> = {
  category: categoryWords,
  purpose: purposeWords,
  basis: basisWords,
  role: roleWords,
  recipient: recipientWords,
  store: storeWords,
};

const fresh: Readonly<Record<string, Translated<string>>> = {
  category: { en: 'New kind of data: {what}', de: 'Neue Art von Daten: {what}' },
  purpose: { en: 'New purpose: {what}', de: 'Neuer Zweck: {what}' },
  recipient: { en: 'New recipient: {what}', de: 'Neuer Empfänger: {what}' },
  store: { en: 'Newly kept on your device: {what}', de: 'Neu auf Ihrem Gerät gespeichert: {what}' },
};
const notice = {
  en: 'Changes are announced {now} days ahead; it was {before}.',
  de: 'Änderungen werden {now} Tage vorher angekündigt; es waren {before}.',
};
const longer = { en: '{what}: kept longer', de: '{what}: länger aufbewahrt' };
const also = { en: '{what}: now also {more}', de: '{what}: jetzt auch {more}' };

const shape = /^(category|purpose|recipient|store) (.+?)(?:: (purpose|role|basis|category) (.+)| (kept longer))?$/;

/** What makes a change material, as a reader calls it; a change names it by the names of the register (compile/change.ts). */
export function widenedWords(change: string, locale: Locale): string {
  const [, before, now] = /^notice (\d+) to (\d+) days$/.exec(change) ?? [];
  if (before !== undefined && now !== undefined) return notice[locale].replace('{now}', now).replace('{before}', before);
  const [, kind = '', name = '', moreKind, more, isLonger] = shape.exec(change) ?? [];
  const what = names[kind]?.[name]?.[locale];
  if (what === undefined) return change;
  if (isLonger !== undefined) return longer[locale].replace('{what}', what);
  if (moreKind === undefined || more === undefined) return (fresh[kind]?.[locale] ?? '{what}').replace('{what}', what);
  return also[locale].replace('{what}', what).replace('{more}', names[moreKind]?.[more]?.[locale] ?? more);
}
