import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isDay } from '../../../../kernel/shared/conditions/forms-of-values.ts';
import { useSettled } from '../../../../kernel/web/later.tsx';
import type { TicketQuery } from '../../contract.ts';
import { sorts } from '../../shared/sorts.ts';
import { ticketTypes } from '../../shared/types.ts';
import { type ColumnKey, columnsIn, type Grouping, groupings, type Look, looks } from '../../shared/view-lists.ts';
import type { ViewReply } from '../../shared/views.ts';
import { type DeskQuery, viewsQuery } from './data.ts';
import { isSavedKey, usualOf } from './usual.ts';

/** What the address says about a list; all of it can be shared as a link. */
export type ViewSearch = {
  sort?: TicketQuery['sort'] | undefined;
  type?: TicketQuery['type'] | undefined;
  priority?: number | undefined;
  state?: string | undefined;
  team?: string | undefined;
  assignee?: string | undefined;
  requester?: string | undefined;
  requestType?: string | undefined;
  tag?: string | undefined;
  q?: string | undefined;
  /** How it is drawn; left out: as the queue or the saved view is, else beside the ticket. */
  as?: Look | undefined;
  /** `none` where the saved view groups and one does not want it now. */
  by?: Grouping | 'none' | undefined;
  columns?: ColumnKey[] | undefined;
  /** A second ticket, beside the first. */
  beside?: string | undefined;
  /** The calendar: a day of the span that is shown, and how long that is. */
  day?: string | undefined;
  span?: 'week' | 'month' | undefined;
};

/** The same with what is usual there filled in. */
export type Shown = Omit<ViewSearch, 'by' | 'as'> & { by: Grouping | undefined; as: Look };

const one = <T extends string>(value: unknown, of: readonly T[]): T | undefined => of.find((known) => known === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const texts = ['state', 'team', 'assignee', 'requester', 'requestType', 'tag', 'q', 'beside'] as const;

/** Reads the address; whatever does not belong there is left out. */
export function readView(search: Record<string, unknown>): ViewSearch {
  const priority = Number(search['priority']);
  const asked: unknown = search['columns'];
  const columns = Array.isArray(asked) ? columnsIn(asked) : [];
  const day = search['day'];
  const found: ViewSearch = {
    sort: one(search['sort'], sorts),
    type: one(search['type'], ticketTypes),
    priority: priority >= 1 && priority <= 5 ? priority : undefined,
    as: one(search['as'], looks),
    by: one(search['by'], [...groupings, 'none']),
    columns: columns.length > 0 ? columns : undefined,
    day: isDay(day) ? day : undefined,
    span: one(search['span'], ['week', 'month']),
    ...Object.fromEntries(texts.map((key) => [key, text(search[key])])),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** What the address asks the server for. */
export function queryOf(queueKey: string, { sort, ...search }: ViewSearch): DeskQuery {
  const asked = { ...narrowing(search), sort };
  return { view: queueKey, ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) };
}

type Narrowing = Omit<ViewSearch, 'as' | 'by' | 'columns' | 'beside' | 'sort' | 'day' | 'span'>;

/** Filters in the address, without order and looks. */
export const narrowing = ({
  as: _,
  by: __,
  columns: ___,
  beside: ____,
  sort: _____,
  day: ______,
  span: _______,
  ...filters
}: ViewSearch): Narrowing => filters;

/** At once where one of them is shown; else once the first view stands. */
export function useSavedViews(queueKey: string) {
  const isSettled = useSettled();
  return useQuery({ ...viewsQuery, enabled: isSavedKey(queueKey) || isSettled });
}

/** The list of a queue as the address filters and orders it, and how to change that; the same object until one of these is another. */
export function useView(queueKey: string) {
  const asked: ViewSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data, isPending } = useSavedViews(queueKey);
  return useMemo(() => viewOf({ queueKey, asked, navigate, saved: data?.items, isPending }), [queueKey, asked, navigate, data, isPending]);
}

interface ViewParts {
  queueKey: string;
  asked: ViewSearch;
  navigate: ReturnType<typeof useNavigate>;
  saved: readonly ViewReply[] | undefined;
  isPending: boolean;
}

function viewOf({ queueKey, asked, navigate, saved, isPending }: ViewParts) {
  const usual = usualOf(queueKey, saved);
  const { by, as, ...both } = { ...usual, ...asked };
  const search: Shown = { ...both, by: by === 'none' ? undefined : by, as: as ?? 'split' };
  const change = (next: ViewSearch) => void navigate({ to: '.', search: readView({ ...asked, ...next }), replace: true });
  const filters = narrowing(asked);
  const clear = () => change(Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])));
  /** Table, board and calendar take the whole width: the ticket is closed. */
  const show = (look: Look) =>
    void navigate({
      to: '/desk/$queue',
      params: { queue: queueKey },
      search: readView({ ...asked, as: look === (usual.as ?? 'split') ? undefined : look, beside: undefined }),
    });
  const groupBy = (grouping: Grouping | undefined) => change({ by: grouping ?? (usual.by === undefined ? undefined : 'none') });
  return {
    query: queryOf(queueKey, { ...asked, sort: search.sort }),
    search,
    isKnown: !isSavedKey(queueKey) || !isPending,
    isFiltered: Object.keys(filters).length > 0,
    change,
    clear,
    show,
    groupBy,
  };
}

export type View = ReturnType<typeof useView>;
