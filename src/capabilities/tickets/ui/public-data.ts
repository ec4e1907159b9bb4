import { bothDays } from '../../../kernel/shared/day-range.ts';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import type { Answer } from '../shared/records.ts';
import { useAnswerWords } from './answer-words.ts';
import { insertInReply as insert } from './desk/insertions.ts';

/** Also as a neighbour keeps it, whose kinds are those of then. */
type Part = Omit<Answer, 'rows' | 'kind'> & { kind: string };
type Told = Part & { rows: readonly (readonly Part[])[] };
type Fact = { id: string; name: string; value: string };

/** What was answered, as facts in the reader's language: labels of the form, names for ids, dates and money as the reader writes them. */
export function useAnswerFacts(): (answers: readonly Told[]) => Fact[] {
  const language = textLanguage(useLanguage());
  const tell = useTelling();
  const row = (parts: readonly Part[]) => parts.map((part) => `${part.label[language]}: ${tell(part)}`).join(', ');
  return (answers) =>
    answers.map((answer) => ({
      id: answer.key,
      name: answer.label[language],
      value: answer.kind === 'table' ? answer.rows.map(row).join('; ') : tell(answer),
    }));
}

/** A day at noon is the same day in every zone that a reader may sit in. */
const noon = (day: unknown): string => `${String(day)}T12:00:00Z`;

function useTelling(): (part: Part) => string {
  const say = useAnswerWords();
  const language = textLanguage(useLanguage());
  const { money, number, date, dateTime, list } = useFormats();
  const kinds: Partial<Record<string, (part: Part) => string>> = {
    checkbox: ({ value }) => say(value === true ? 'yes' : 'no'),
    money: ({ value, currency }) => money(Number(value), currency ?? 'EUR'),
    number: ({ value }) => number(Number(value)),
    date: ({ value }) => date(noon(value)),
    dateTime: ({ value }) => dateTime(String(value)),
    dateRange: ({ value }) =>
      bothDays(value)
        .map((day) => date(noon(day)))
        .join(' – '),
  };
  return (part) => kinds[part.kind]?.(part) ?? (part.names.length > 0 ? list(part.names.map((name) => name[language])) : plain(part.value));
}

const plain = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Puts something at the end of the reply that is being written on a ticket; false where nobody can write one there. */
export const insertInReply = (number: string, html: string): boolean => insert(number, html);
