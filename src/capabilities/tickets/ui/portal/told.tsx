import { bothDays } from '../../../../kernel/shared/day-range.ts';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import type { Answer } from '../../shared/records.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

type Part = Answer['rows'][number][number];

/** What was answered when one asked, in the words of the form of then; files stand in a list of their own. */
export function Told({ answers }: { answers: readonly Answer[] }) {
  const words = usePartWords();
  const localised = useLocalised();
  const facts = answers
    .filter(({ kind }) => kind !== 'attachment')
    .map((answer) => ({
      name: localised(answer.label),
      value: answer.kind === 'table' ? <Rows rows={answer.rows} /> : words(answer),
    }));
  return <DefinitionList facts={facts} />;
}

/** Each row in one paragraph: columns stand narrow beside the story, and on a phone. */
function Rows({ rows }: Pick<Answer, 'rows'>) {
  const words = usePartWords();
  const localised = useLocalised();
  return (
    <ol className={styles['rows']}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no identity of their own and never move
        <li key={at}>
          {row.map((part) => (
            <span key={part.key}>
              <small>{localised(part.label)}</small> {words(part)}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** What people wrote in each language; a name is the same in both. */
function useLocalised(): (words: Part['label']) => string {
  const language = textLanguage(useLanguage());
  return (words) => words[language];
}

/** A day at noon is the same day in every zone that a reader may sit in. */
const noon = (day: unknown): string => `${String(day)}T12:00:00Z`;

function usePartWords(): (part: Part | Answer) => string {
  const say = usePortalTicketWords();
  const localised = useLocalised();
  const { money, date, dateTime, number, list } = useFormats();
  const kinds: Partial<Record<Part['kind'], (part: Part) => string>> = {
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
  return (part) => kinds[part.kind]?.(part) ?? (part.names.length > 0 ? list(part.names.map(localised)) : String(part.value));
}
