import type { TicketQuery } from '../../contract.ts';
import { type ColumnKey, type Grouping, type Look, usualColumns } from '../../shared/view-lists.ts';
import type { NewView, ViewReply } from '../../shared/views.ts';
import { conditionsOf, filtersOf, flat } from './conditions-of.ts';
import { narrowing, type View } from './use-view.ts';
import { type GivenConditions, writtenOf } from './view-conditions.tsx';

/** A saved view while it is being written. */
export type GivenView = GivenConditions & {
  name: string;
  scope: ViewReply['scope'];
  /** The team or the workspace it is shared with. */
  place: string | null;
  columns: ColumnKey[];
  sort: TicketQuery['sort'];
  groupBy: Grouping | null;
  look: Look;
};

/** What one looks at, as a view: that of a queue, or a saved one with what was filtered and arranged since. */
export function givenFrom(queueKey: string, { search }: View, saved: ViewReply | undefined): GivenView {
  return {
    name: saved?.name ?? '',
    scope: saved?.scope ?? 'own',
    place: saved?.teamId ?? saved?.workspaceId ?? null,
    ...(saved === undefined ? { by: 'all' as const, rows: conditionsOf(queueKey, search), deep: null } : conditionOf(saved, search)),
    columns: search.columns ?? [...usualColumns],
    sort: search.sort ?? '-updatedAt',
    groupBy: search.by ?? null,
    look: search.as,
  };
}

/** Filters narrow the whole: beside an "any" they cannot stand as one more row. */
function conditionOf({ condition }: ViewReply, search: View['search']): GivenConditions {
  const filters = filtersOf(narrowing(search));
  const known = flat(condition);
  if (known === null || (known.by === 'any' && filters.length > 0)) return { by: 'all', rows: filters, deep: condition };
  return { by: known.by, rows: [...known.rows, ...filters], deep: null };
}

/** Whether it says all that a view needs. */
export const isGiven = ({ name, scope, place }: GivenView): boolean =>
  name.trim() !== '' && (scope === 'own' || scope === 'tenant' || place !== null);

/** As the server takes it. */
export const viewOf = ({ name, scope, place, by, rows, deep, ...looks }: GivenView): Omit<NewView, 'position'> => ({
  ...looks,
  name,
  scope,
  ...(scope === 'team' && place !== null ? { teamId: place } : {}),
  ...(scope === 'workspace' && place !== null ? { workspaceId: place } : {}),
  condition: writtenOf({ by, rows, deep }),
});
