import { isolate } from './isolate.ts';

type Values = Readonly<Record<string, string | number>>;

/** How a text is said; a key that there is not says itself. */
export type SayText = (key: string, values?: Values) => string;

/** Texts of one language: the form that a count asks for there (`rows_one`, `rows_other`), and what stands in {{braces}}. */
export function textsIn(language: string, texts: Readonly<Record<string, string>>): SayText {
  const known = new Map(Object.entries(texts));
  const rules = new Intl.PluralRules(language);
  const formed = (key: string, count: string | number | undefined): string | undefined =>
    typeof count === 'number' ? (known.get(`${key}_${rules.select(count)}`) ?? known.get(`${key}_other`)) : undefined;
  return (key, values = {}) => filled(formed(key, values['count']) ?? known.get(key) ?? key, new Map(Object.entries(values)));
}

/**
 * A value is put in as it is: braces in somebody's name are not filled in turn. React keeps markup out; what is left to keep apart are
 * directions of writing.
 */
const filled = (text: string, values: ReadonlyMap<string, string | number>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (braces, name: string) => isolate(String(values.get(name) ?? braces)));
