import { useQueries, useQuery } from '@tanstack/react-query';
import type { TableGroup } from '../../../../ui-kit/table-types.ts';
import type { Group } from '../../contract-views.ts';
import type { TicketRow } from '../../shared/records.ts';
import type { Grouping } from '../../shared/view-lists.ts';
import { type DeskQuery, freshQuery, groupsQuery } from './data.ts';
import type { View } from './use-view.ts';
import { useDeskWords, useNamed } from './words.ts';

const none = 'none';
const mostGroups = 30;

/** The rows of a view in groups; each group holds its first page, and says how many there are in all. */
export function useGroups({ search, query, change }: View) {
  const { by } = search;
  const { sort: _, ...asked } = query;
  const groups = useQuery({ ...groupsQuery(asked, by ?? 'state'), enabled: by !== undefined });
  const label = useGroupLabel(by ?? 'state');
  const shown = by === undefined ? [] : (groups.data?.items ?? []).slice(0, mostGroups);
  const say = useDeskWords();
  const pages = useQueries({ queries: shown.map((group) => ({ ...freshQuery(within(query, by ?? 'state', group)) })) });
  /** The whole group, ungrouped: its field becomes a filter. */
  const show = (group: Group) => {
    change({ ...within({}, by ?? 'state', group), by: 'none' });
  };
  const data: TableGroup<TicketRow>[] = shown.map((group, at) => {
    const rows = pages[at]?.data?.items ?? [];
    const hidden = group.count - rows.length;
    return {
      key: group.key ?? none,
      label: label(group),
      rows,
      count: group.count,
      more: rows.length > 0 && hidden > 0 ? { label: say('moreInGroup', { count: hidden }), onShow: () => show(group) } : undefined,
    };
  });
  return { data: groups.data === undefined ? undefined : data, error: groups.error };
}

/**
 * The same question, only for this group. `open` is a state of tasks and, to the server, the name of all open states: asked for as a state.
 */
export const within = (query: DeskQuery, by: Grouping, { key }: Pick<Group, 'key'>): DeskQuery => ({
  ...query,
  [by]: by === 'priority' ? Number(key) : by === 'state' ? `is:${key}` : (key ?? none),
});

function useGroupLabel(by: Grouping): (group: Group) => string {
  const say = useDeskWords();
  const named = useNamed();
  const labels: Partial<Record<Grouping, (key: string) => string>> = {
    priority: (key) => `P${key}`,
    type: (key) => named('', key),
    state: (key) => named('state', key),
  };
  return ({ key, name }) => {
    if (key === null) return say(by === 'assignee' ? 'nobody' : 'nothing');
    return labels[by]?.(key) ?? name ?? key;
  };
}
