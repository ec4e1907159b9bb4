import { expect, test } from 'vitest';
import { type Condition, operators } from '../shared/conditions/condition.ts';
import { describe, type Sentence } from '../shared/conditions/describe.ts';
import { words as german } from './condition-words.de.ts';
import { type ConditionTexts, words as english } from './condition-words.en.ts';
import { conditionWords } from './condition-words.ts';
import type { Say } from './words.ts';

const sayIn =
  (texts: Record<string, string>): Say<ConditionTexts> =>
  (key, ...[values]) =>
    Object.entries(values ?? {}).reduce((text, [name, value]) => text.replace(`{{${name}}}`, String(value)), texts[key] ?? '');

function spoken(sentence: Sentence, texts: Record<string, string>): string {
  if ('parts' in sentence) return `${texts[sentence.key]} (${sentence.parts.map((part) => spoken(part, texts)).join('; ')})`;
  return Object.entries(sentence.values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), texts[sentence.key] ?? '');
}

const inWords = (condition: Condition, texts: Record<string, string>, locale: string): string =>
  spoken(describe(condition, conditionWords(sayIn(texts), locale, { field: (name) => name, value: (_, value) => String(value) })), texts);

const condition: Condition = {
  all: [
    { field: 'Group', op: 'in', value: { myTeams: true } },
    { field: 'Assignee', op: 'in', value: [{ me: true }, 'Bob'] },
    { not: { field: 'Due', op: 'after', value: { relative: 'today', days: 2 } } },
    { field: 'Opened', op: 'withinLast', value: { days: 1, hours: 3 } },
  ],
};

test('Ada reads a condition as sentences', () => {
  expect(inWords(condition, english, 'en')).toBe(
    'All of these hold (Group is one of: my teams; Assignee is one of: me and Bob; This does not hold (Due is after today plus 2d); Opened lies within the last 1d 3h)',
  );
});

test('and Cem in German', () => {
  expect(inWords(condition, german, 'de')).toContain(
    'Assignee ist eines von: ich und Bob; Dies trifft nicht zu (Due liegt nach heute plus 2 T',
  );
});

test('each operator has its sentence in both languages', () => {
  for (const texts of [english, german])
    expect(Object.keys(texts)).toEqual(expect.arrayContaining(operators.map((op) => `condition.${op}`)));
});
