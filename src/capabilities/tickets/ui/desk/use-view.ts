import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TicketQuery } from '../../contract.ts';
import type { DeskQuery } from './data.ts';
import { queueOf } from './queues.ts';

/** What the address says about a list; all of it can be shared as a link. */
export type ViewSearch = {
  sort?: TicketQuery['sort'];
  type?: TicketQuery['type'];
  priority?: number;
  q?: string;
  as?: 'table';
};

const sorts = ['updatedAt', '-updatedAt', 'priority', '-priority', 'createdAt', '-createdAt', 'number', '-number', 'dueAt', '-dueAt'];
const types = ['incident', 'request', 'task'];

const one = <T extends string>(value: unknown, of: readonly string[]): T | undefined =>
  typeof value === 'string' && of.includes(value) ? (value as T) : undefined;

/** Reads the address; whatever does not belong there is left out. */
export function readView(search: Record<string, unknown>): ViewSearch {
  const priority = Number(search['priority']);
  const found = {
    sort: one<NonNullable<TicketQuery['sort']>>(search['sort'], sorts),
    type: one<NonNullable<TicketQuery['type']>>(search['type'], types),
    priority: priority >= 1 && priority <= 5 ? priority : undefined,
    q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
    as: one<'table'>(search['as'], ['table']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The list of a queue as the address filters and orders it, and how to change that. */
export function useView(queueKey: string) {
  const search: ViewSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { as, ...filters } = search;
  const query: DeskQuery = { ...queueOf(queueKey)?.query, ...filters };
  const change = (next: ViewSearch) => navigate({ to: '.', search: readView({ ...search, ...next }), replace: true });
  const { sort, ...narrowing } = filters;
  return { query, search, isTable: as === 'table', isFiltered: Object.keys(narrowing).length > 0, change, clear: () => change(cleared) };
}

const cleared = { type: undefined, priority: undefined, q: undefined } as unknown as ViewSearch;
