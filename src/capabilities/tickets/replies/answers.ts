import type { Form } from '../../catalog/public.ts';
import { importedFields } from '../shared/imported-fields.ts';
import type { Answer } from '../shared/records.ts';

type Element = Form['elements'][number];
type Asked = Exclude<Element, { kind: 'heading' | 'help' }>;
type Column = Extract<Asked, { kind: 'table' }>['columns'][number];
type Part = Answer['rows'][number][number];
type Names = Readonly<Record<string, string>>;
type Told = { form: Form | null; fields: Readonly<Record<string, unknown>>; answerNames: Names };

/** What was answered, question by question, in the words of the form it was asked with; what no form knows keeps its key. */
export function answersReply({ form, fields, answerNames }: Told): Answer[] {
  const asked = (form?.elements ?? []).filter(isAsked);
  const known = new Set(asked.map(({ key }) => key));
  const others = Object.keys(fields).filter((key) => !known.has(key));
  return [
    ...asked.filter(({ key }) => isTold(fields[key])).map((element) => answerTo(element, fields[element.key], answerNames)),
    ...others.filter((key) => isTold(fields[key])).map((key) => ({ ...bare, ...unasked(key, fields[key]) })),
  ];
}

/** It came along with an import, or stood in a form that is no more. */
const unasked = (key: string, value: unknown) => ({
  key,
  label: importedFields.get(key) ?? same(key),
  kind: typeof value === 'boolean' ? ('checkbox' as const) : ('text' as const),
  value,
});

const bare = { names: [], currency: null, rows: [] } as const satisfies Partial<Answer>;
const isAsked = (element: Element): element is Asked => element.kind !== 'heading' && element.kind !== 'help';
const isTold = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const same = (word: string) => ({ en: word, de: word });

function answerTo(element: Asked, value: unknown, names: Names): Answer {
  if (element.kind !== 'table') return { ...partOf(element, value, names), rows: [] };
  const rows = (Array.isArray(value) ? value : []).map((row: Record<string, unknown>) =>
    element.columns.filter(({ key }) => isTold(row[key])).map((column) => partOf(column, row[column.key], names)),
  );
  return { key: element.key, label: element.label, kind: 'table', value, names: [], currency: null, rows };
}

const partOf = (element: Asked | Column, value: unknown, names: Names): Part => ({
  key: element.key,
  label: element.label,
  kind: element.kind,
  value,
  names: namesOf(element, value, names),
  currency: element.kind === 'money' ? element.currency : null,
});

const pointing = new Set(['person', 'team', 'location', 'attachment']);

/** Labels of what was chosen, or names of what an id stands for; a choice that the form does not have keeps its value. */
function namesOf(element: Asked | Column, value: unknown, names: Names): Part['names'] {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (pointing.has(element.kind)) return values.flatMap((id) => (names[id] === undefined ? [] : [same(names[id])]));
  if (element.kind !== 'choice' && element.kind !== 'choices') return [];
  return values.map((one) => element.options.find((option) => option.value === one)?.label ?? same(one));
}
