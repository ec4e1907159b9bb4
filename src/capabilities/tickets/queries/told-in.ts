import type { Form } from '../../catalog/public.ts';

type Element = Form['elements'][number];
type Column = Extract<Element, { kind: 'table' }>['columns'][number];
type Answers = Readonly<Record<string, unknown>>;

/**
 * What people wrote and chose in a form, as they read it: texts and numbers, and what was chosen in both languages. Whom and what an answer only
 * points at is left out (names change and go), and so are days and ticks; of what no form asked for its texts are taken.
 */
export function toldIn(form: Form | undefined, fields: Answers): string[] {
  const elements = form?.elements ?? [];
  const asked = new Set(elements.map(({ key }) => key));
  const others = Object.entries(fields).filter(([key, value]) => !asked.has(key) && typeof value === 'string');
  return [...elements.flatMap((element) => answerIn(element, fields[element.key])), ...others.map(([, value]) => String(value))];
}

function answerIn(element: Element, value: unknown): string[] {
  if (element.kind !== 'table') return partIn(element, value);
  const rows: Answers[] = Array.isArray(value) ? value : [];
  return rows.flatMap((row) => element.columns.flatMap((column) => partIn(column, row[column.key])));
}

function partIn(element: Element | Column, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (element.kind === 'text' || element.kind === 'longText' || element.kind === 'number') return [String(value)];
  if (element.kind !== 'choice' && element.kind !== 'choices') return [];
  const chosen = [value].flat().map(String);
  return chosen.flatMap((one) => {
    const label = element.options.find((option) => option.value === one)?.label;
    return label === undefined ? [one] : [label.en, label.de];
  });
}
