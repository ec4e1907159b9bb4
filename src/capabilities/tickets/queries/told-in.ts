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

/** What the chosen is called in a form: in another than was asked, it was given another name since. */
export function chosenIn(form: Form | undefined, fields: Answers): string[] {
  const elements = form?.elements.filter(({ kind }) => kind === 'choice' || kind === 'choices' || kind === 'table') ?? [];
  return elements.flatMap((element) => labelsIn(element, fields[element.key]));
}

function labelsIn(element: Element | Column, value: unknown): string[] {
  if (element.kind === 'table') return rowsIn(value).flatMap((row) => element.columns.flatMap((one) => labelsIn(one, row[one.key])));
  if (element.kind !== 'choice' && element.kind !== 'choices') return [];
  const chosen = new Set([value].flat());
  return element.options.filter((option) => chosen.has(option.value)).flatMap(({ label }) => [label.en, label.de]);
}

const rowsIn = (value: unknown): readonly Answers[] => (Array.isArray(value) ? value : []);

function answerIn(element: Element, value: unknown): string[] {
  if (element.kind !== 'table') return partIn(element, value);
  return rowsIn(value).flatMap((row) => element.columns.flatMap((column) => partIn(column, row[column.key])));
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
