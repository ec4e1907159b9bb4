import { bothDays } from '../../../kernel/shared/day-range.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { Asked, Column } from '../shared/forms/definition.ts';
import { useLocalised } from './localised.ts';
import { useCatalogWords } from './words.ts';

type Element = Asked | Column;
type Named = Readonly<Record<string, Option>>;
type Tell = (element: Element, value: unknown) => string;

const isAbsent = (value: unknown): boolean => value === null || value === undefined || value === '';
/** A day at noon is the same day in every zone that a reader may sit in. */
const noon = (day: unknown): string => `${String(day)}T12:00:00Z`;

/** An answer as a person reads it: labels for values, names for ids, dates in the reader's form. */
export function useAnswerWords(named: Named): Tell {
  const say = useCatalogWords();
  const tellValue = useValueWords(named);
  const tell: Tell = (element, value) => {
    if (isAbsent(value)) return say('notAnswered');
    return element.kind === 'table' ? rowsOf(element, value, tell).join('; ') : tellValue(element, value);
  };
  return tell;
}

const rowsOf = ({ columns }: Extract<Asked, { kind: 'table' }>, rows: unknown, tell: Tell): string[] =>
  Array.isArray(rows) ? rows.map((row: Record<string, unknown>) => columns.map((column) => tell(column, row[column.key])).join(', ')) : [];

function useValueWords(named: Named): Tell {
  const say = useCatalogWords();
  const labelOf = useLabel();
  const { money, date, dateTime, number, list } = useFormats();
  const kinds: Partial<Record<Element['kind'], Tell>> = {
    checkbox: (_, value) => say(value === true ? 'yes' : 'no'),
    money: (element, value) => money(Number(value), 'currency' in element ? element.currency : 'EUR'),
    number: (_, value) => number(Number(value)),
    date: (_, value) => date(noon(value)),
    dateTime: (_, value) => dateTime(String(value)),
    dateRange: (_, value) =>
      bothDays(value)
        .map((day) => date(noon(day)))
        .join(' – '),
    choices: (element, value) => list((value as unknown[]).map((one) => labelOf(element, one))),
  };
  return (element, value) => kinds[element.kind]?.(element, value) ?? named[String(value)]?.label ?? labelOf(element, value);
}

function useLabel(): Tell {
  const localised = useLocalised();
  return (element, value) => {
    const option = 'options' in element ? element.options.find((one) => one.value === value) : undefined;
    return option === undefined ? String(value) : localised(option.label);
  };
}
