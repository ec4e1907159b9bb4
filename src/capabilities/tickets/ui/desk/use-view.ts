import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TicketQuery } from '../../contract.ts';
import { sorts } from '../../shared/sorts.ts';
import { ticketTypes } from '../../shared/types.ts';
import { type ColumnKey, columnKeys, type Grouping, groupings } from '../../shared/view-lists.ts';
import type { DeskQuery } from './data.ts';

/** What the address says about a list; all of it can be shared as a link. */
export type ViewSearch = {
  sort?: TicketQuery['sort'] | undefined;
  type?: TicketQuery['type'] | undefined;
  priority?: number | undefined;
  state?: string | undefined;
  team?: string | undefined;
  assignee?: string | undefined;
  requester?: string | undefined;
  tag?: string | undefined;
  q?: string | undefined;
  /** How it is drawn; left out: the list beside the ticket. */
  as?: 'table' | 'board' | undefined;
  by?: Grouping | undefined;
  columns?: ColumnKey[] | undefined;
  /** A second ticket, beside the first. */
  beside?: string | undefined;
};

const one = <T extends string>(value: unknown, of: readonly T[]): T | undefined => of.find((known) => known === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const texts = ['state', 'team', 'assignee', 'requester', 'tag', 'q', 'beside'] as const;

/** Reads the address; whatever does not belong there is left out. */
export function readView(search: Record<string, unknown>): ViewSearch {
  const priority = Number(search['priority']);
  const asked: unknown = search['columns'];
  const columns = Array.isArray(asked) ? columnKeys.filter((key) => asked.includes(key)) : [];
  const found: ViewSearch = {
    sort: one(search['sort'], sorts),
    type: one(search['type'], ticketTypes),
    priority: priority >= 1 && priority <= 5 ? priority : undefined,
    as: one(search['as'], ['table', 'board']),
    by: one(search['by'], groupings),
    columns: columns.length > 0 ? columns : undefined,
    ...Object.fromEntries(texts.map((key) => [key, text(search[key])])),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** What the address asks the server for. */
export function queryOf(queueKey: string, { as: _, by: __, columns: ___, beside: ____, ...filters }: ViewSearch): DeskQuery {
  return { view: queueKey, ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) };
}

/** Filters in the address, without order and looks. */
export const narrowing = ({ as: _, by: __, columns: ___, beside: ____, sort: _____, ...filters }: ViewSearch): ViewSearch => filters;

/** The list of a queue as the address filters and orders it, and how to change that. */
export function useView(queueKey: string) {
  const search: ViewSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (next: ViewSearch) => void navigate({ to: '.', search: readView({ ...search, ...next }), replace: true });
  const filters = narrowing(search);
  const clear = () => change(Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])));
  /** Table and board take the whole width: the ticket is closed. */
  const show = (as: ViewSearch['as']) =>
    void navigate({ to: '/desk/$queue', params: { queue: queueKey }, search: readView({ ...search, as, beside: undefined }) });
  return { query: queryOf(queueKey, search), search, isFiltered: Object.keys(filters).length > 0, change, clear, show };
}

export type View = ReturnType<typeof useView>;
