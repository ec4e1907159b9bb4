import { refuseWrongRule, WrongRule } from '../../../kernel/shared/recurrence.ts';
import { type Again, isRuleOfHolidays, type OwnDay } from './again.ts';
import { type Calendar, type Span, secondsOf } from './calendar.ts';
import { isZone } from './ical-zones.ts';

/** What is wrong with a calendar, and where (a JSON pointer), for the form to say it beside the field. */
export type CalendarProblem = {
  readonly at: string;
  readonly why:
    | 'unknown-zone'
    | 'not-seven-days'
    | 'no-time'
    | 'ends-before-it-begins'
    | 'overlaps'
    | 'no-day'
    | 'twice'
    | 'never-open'
    | 'no-rule'
    | 'too-many-rules';
};

/** Each rule is followed to know how often it comes, which takes a millisecond or more: thousands would be all that the house does. */
export const mostRules = 200;

/** Looked at before a version is made; nothing that passes can make a clock fail. Empty if all is well. */
export function problemsOf(calendar: Omit<Calendar, 'holidays'> & { readonly holidays: readonly OwnDay[] }): CalendarProblem[] {
  const { timeZone, week, holidays, exceptions } = calendar;
  const days = exceptions.map(({ date }) => date);
  if (holidays.filter(({ again }) => again?.rule !== undefined).length > mostRules) return [{ at: '/holidays', why: 'too-many-rules' }];
  return [
    ...(isZone(timeZone) ? [] : [{ at: '/timeZone', why: 'unknown-zone' } as const]),
    ...(week.length === 7 ? [] : [{ at: '/week', why: 'not-seven-days' } as const]),
    ...week.flatMap((spans, index) => spansAt(spans, `/week/${index}`)),
    ...holidays.flatMap(({ date, part, again }, index) => [
      ...dayAt(date, `/holidays/${index}/date`),
      ...(part === undefined ? [] : spanAt(part, `/holidays/${index}/part`)),
      ...ruleAt(again, date, `/holidays/${index}/again/rule`),
      ...[again?.until ?? [], again?.without ?? []].flat().flatMap((day) => dayAt(day, `/holidays/${index}/again`)),
    ]),
    ...exceptions.flatMap(({ date, open }, index) => [
      ...dayAt(date, `/exceptions/${index}/date`),
      ...(days.indexOf(date) === index ? [] : [{ at: `/exceptions/${index}/date`, why: 'twice' } as const]),
      ...spansAt(open, `/exceptions/${index}/open`),
    ]),
    ...(week.some((spans) => spans.length > 0) ? [] : [{ at: '/week', why: 'never-open' } as const]),
  ];
}

function spansAt(spans: readonly Span[], at: string): CalendarProblem[] {
  const wrong = spans.flatMap((span, index) => spanAt(span, `${at}/${index}`));
  if (wrong.length > 0) return wrong;
  return spans.flatMap((span, index) =>
    spans.slice(0, index).some((one) => meet(one, span)) ? [{ at: `${at}/${index}`, why: 'overlaps' as const }] : [],
  );
}

const meet = (one: Span, other: Span): boolean => secondsOf(one)[0] < secondsOf(other)[1] && secondsOf(other)[0] < secondsOf(one)[1];

function spanAt({ from, to }: Span, at: string): CalendarProblem[] {
  const wrong = [
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(from) ? [] : [{ at: `${at}/from`, why: 'no-time' } as const]),
    ...(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to) ? [] : [{ at: `${at}/to`, why: 'no-time' } as const]),
  ];
  return wrong.length > 0 || from < to ? wrong : [{ at, why: 'ends-before-it-begins' }];
}

const dayAt = (date: string, at: string): CalendarProblem[] =>
  /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) === true ? [] : [{ at, why: 'no-day' }];

const ruleAt = (again: Again | undefined, date: string, at: string): CalendarProblem[] =>
  again?.rule === undefined || isFollowed(again.rule.says, date) ? [] : [{ at, why: 'no-rule' }];

/** Of a day that is none nothing can be counted, and that is said beside it. */
export function isFollowed(says: string, date: string): boolean {
  try {
    refuseWrongRule(says);
  } catch (fault) {
    if (fault instanceof WrongRule) return false;
    throw fault;
  }
  return dayAt(date, '').length > 0 || isRuleOfHolidays(says, date);
}
