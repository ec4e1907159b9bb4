import type { NewEvent } from '../../../kernel/events/shapes.ts';
import type { SpineTicket } from '../../tickets/public.ts';
import { planKeys } from '../shared/model.ts';
import type { Whole } from './record.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const keysOf = ({ touched }: Whole): string[] => touched.map(({ key }) => (key.startsWith('ci:') ? 'ci' : key)).toSorted();

/** What the log is told of a planning: times and identifiers as facts; texts, and names that somebody gave, under the key of who asked. */
export function planned({ id, requesterId }: SpineTicket, before: Whole, after: Whole): NewEvent {
  const { record: was } = before;
  const { record: is } = after;
  const texts = planKeys.filter((key) => (was.plans[key] ?? '') !== (is.plans[key] ?? ''));
  const content = {
    ...Object.fromEntries(texts.map((key) => [key, { from: was.plans[key] ?? '', to: is.plans[key] ?? '' }])),
    cis: { from: namesIn(before), to: namesIn(after) },
    keptBoth: { from: was.keptBoth, to: is.keptBoth },
  };
  return {
    type: 'change.planned',
    objectId: id,
    facts: {
      changes: {
        plannedFrom: [iso(was.from), iso(is.from)],
        plannedUntil: [iso(was.until), iso(is.until)],
        outageMinutes: [was.outageMinutes, is.outageMinutes],
        riskLevel: [was.risk, is.risk],
        touches: [keysOf(before), keysOf(after)],
      },
      plans: texts,
    },
    payloads: [{ subjectId: requesterId, content }],
  };
}

const namesIn = ({ touched }: Whole): string[] => touched.flatMap(({ ci }) => ci ?? []);
