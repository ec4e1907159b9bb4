import { bothDays } from '../../../kernel/shared/day-range.ts';
import { formatDate, formatDateTime, formatList, formatMoney, formatNumber, type Reader } from '../../../kernel/shared/formats.ts';

type Words = { readonly en: string; readonly de: string };
type Language = keyof Words;
type Part = {
  readonly label: Words;
  readonly kind: string;
  readonly value: unknown;
  readonly names: readonly Words[];
  readonly currency: string | null;
};
type Shown = Part & { readonly rows: readonly (readonly unknown[])[] };
export type Fact = { readonly name: string; readonly value: string };

const yesNo: Readonly<Record<Language, readonly [yes: string, no: string]>> = { en: ['Yes', 'No'], de: ['Ja', 'Nein'] };

/** What was answered, as facts in the reader's words: labels of the form, names for ids, days and money as the reader writes them. */
export function answerFacts(answers: readonly Shown[], reader: Reader, language: Language): Fact[] {
  const row = (parts: readonly unknown[]): string =>
    parts.flatMap((part) => (isPart(part) ? [`${part.label[language]}: ${told(part, reader, language)}`] : [])).join(', ');
  return answers.map((answer) => ({
    name: answer.label[language],
    value: answer.kind === 'table' ? answer.rows.map(row).join('; ') : told(answer, reader, language),
  }));
}

const isPart = (part: unknown): part is Part => typeof part === 'object' && part !== null && 'label' in part && 'kind' in part;

/** A day at noon is the same day in every zone that a reader may sit in. */
const noon = (day: unknown): string => `${String(day)}T12:00:00Z`;

type Telling = (part: Part, reader: Reader, language: Language) => string;

const kinds: Readonly<Record<string, Telling>> = {
  checkbox: ({ value }, _, language) => yesNo[language][value === true ? 0 : 1],
  money: ({ value, currency }, { locale }) => formatMoney(locale, Number(value), currency ?? 'EUR'),
  number: ({ value }, { locale }) => formatNumber(locale, Number(value)),
  date: ({ value }, reader) => formatDate(reader, noon(value)),
  dateTime: ({ value }, reader) => formatDateTime(reader, String(value)),
  dateRange: ({ value }, reader) =>
    bothDays(value)
      .map((day) => formatDate(reader, noon(day)))
      .join(' – '),
};

const told: Telling = (part, reader, language) => (kinds[part.kind] ?? named)(part, reader, language);

const named: Telling = ({ names, value }, { locale }, language) => {
  if (names.length === 0) return typeof value === 'object' ? JSON.stringify(value) : String(value);
  const words = names.map((name) => name[language]);
  return formatList(locale, words);
};
