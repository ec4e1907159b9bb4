import { occurrencesOf, type Recurring, type Span } from '../../../kernel/shared/recurrence.ts';

type LaidOut = Span & { readonly spans: readonly Span[] };

const known = new Map<string, LaidOut>();
const mostKnown = 1000;
const day = 86_400_000;
/** So much more is laid out than was asked for: who looks at a time looks at the ones around it next. */
const around = { before: 30 * day, after: 120 * day };

/**
 * The same as `occurrencesOf`, for who asks again and again: a rule that is in force is laid out once for a while around now, and not with each key that somebody presses in a plan. By
 * what a rule says, so that nothing of it can go stale.
 */
export function occurrencesKept(recurring: Recurring, view: Span): Span[] {
  const { begins, minutes, timeZone, rule } = recurring;
  const place = `${begins} ${minutes} ${timeZone} ${rule}`;
  const before = known.get(place);
  const laidOut = before !== undefined && before.from <= view.from && view.until <= before.until ? before : laidOutAround(recurring, view);
  if (laidOut !== before) keep(place, laidOut);
  return laidOut.spans.filter(({ from, until }) => from < view.until && until > view.from);
}

function laidOutAround(recurring: Recurring, view: Span): LaidOut {
  const span = { from: view.from - around.before, until: view.until + around.after };
  return { ...span, spans: occurrencesOf(recurring, span) };
}

function keep(place: string, laidOut: LaidOut): void {
  if (known.size >= mostKnown) known.clear();
  known.set(place, laidOut);
}
