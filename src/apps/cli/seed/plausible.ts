import { checkAnswers } from '../../../capabilities/catalog/public.ts';
import type { Asked, Column } from '../../../capabilities/catalog/shared/forms/definition.ts';
import { isAsked } from '../../../capabilities/catalog/shared/forms/definition.ts';
import type { RequestTypeDefinition } from '../../../capabilities/catalog/shared/request-type.ts';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { dayPlus, today } from '../../../kernel/shared/conditions/zoned.ts';

type Answers = Record<string, unknown>;

/** Who asks, and what stands where a form asks for words. */
export type Asker = { context: ConditionContext; person: string; location: string | undefined; words: string; amount: number };

/** The given answers, and a likely one to each question that must be answered besides. */
export function plausibleAnswers(definition: RequestTypeDefinition, given: Answers, asker: Asker): Answers {
  const { problems } = checkAnswers(definition, given, asker.context);
  const missing = new Set(problems.map(({ path }) => path));
  const due = definition.form.elements
    .filter(isAsked)
    .filter(({ key }) => (missing.has(`/fields/${key}`) || missing.has(`/${key}`)) && !(key in given));
  if (due.length === 0) return given;
  const found = Object.fromEntries(due.map((element) => [element.key, answerTo(element, asker)]));
  return plausibleAnswers(definition, { ...given, ...found }, asker);
}

const byPattern: Record<string, string> = {
  email: 'office@example.org',
  phone: '+49 30 5550 199',
  url: 'https://www.example.org',
  iban: 'DE89370400440532013000',
  postalCode: '10115',
  ipAddress: '10.1.20.4',
};

function answerTo(element: Asked | Column, asker: Asker): unknown {
  if ('default' in element && element.default !== undefined && typeof element.default !== 'object') return element.default;
  switch (element.kind) {
    case 'text':
      return (element.pattern === undefined ? asker.words : byPattern[element.pattern])?.slice(0, element.maxLength ?? 120);
    case 'longText':
      return asker.words;
    case 'choice':
      return element.options[0]?.value;
    case 'choices':
      return element.options.slice(0, 1).map(({ value }) => value);
    case 'person':
      return asker.person;
    case 'location':
      return asker.location;
    case 'checkbox':
      return true;
    case 'table':
      return [Object.fromEntries(element.columns.filter(({ required }) => required).map((one) => [one.key, answerTo(one, asker)]))];
    default:
      return numberOrDay(element, asker);
  }
}

function numberOrDay(element: Asked | Column, { context, amount }: Asker): unknown {
  // The asker's own day: a form counts from it, and in UTC it may still be the day before.
  const later = (days: number) => dayPlus(today(context), days);
  switch (element.kind) {
    case 'number':
      return Math.max(element.min ?? 1, 1);
    case 'money':
      return Math.min(Math.max(element.min ?? 0, amount), element.max ?? amount);
    case 'date':
      return later(typeof element.max === 'object' ? -2 : 14);
    case 'dateRange':
      return { from: later(60), to: later(95) };
    case 'dateTime':
      return new Date(context.now.getTime() + 5 * 86_400_000).toISOString();
    default:
      return undefined;
  }
}
