import type { Locale } from '../../../kernel/i18n/locale.ts';
import type { CheckRow } from '../queries.ts';
import type { Control } from '../shared/catalog.ts';
import { type Facts, factsFor, type Says } from './facts-for.ts';
import { controlNames } from './names.ts';
import { german } from './summaries.de.ts';
import { english } from './summaries.en.ts';

const sentences: Readonly<Record<Locale, Readonly<Record<Control, Says>>>> = { en: english, de: german };
const unseen: Readonly<Record<Locale, { never: string; failed: string }>> = {
  en: { never: 'Not looked at yet.', failed: 'It could not be looked at.' },
  de: { never: 'Noch nicht gemessen.', failed: 'Die Messung ist nicht gelungen.' },
};

export const nameOf = (control: Control, locale: Locale): string => controlNames[control][locale];

/** What was found of a measure, in one or two plain sentences; numbers and days, no praise. */
export function summaryOf(row: Pick<CheckRow, 'control' | 'facts'> | undefined, locale: Locale): string {
  if (row === undefined) return unseen[locale].never;
  if (row.facts['looked'] === false) return unseen[locale].failed;
  const facts: Facts = factsFor(row.facts, locale);
  return sentences[locale][row.control](facts);
}
