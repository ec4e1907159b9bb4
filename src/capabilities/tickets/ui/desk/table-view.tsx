import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useStored } from '../../../../kernel/web/storage.ts';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Table } from '../../../../ui-kit/table.tsx';
import type { TableGroup, TableSort } from '../../../../ui-kit/table-types.ts';
import type { TicketRow } from '../../shared/records.ts';
import { sorts } from '../../shared/sorts.ts';
import { usualColumns } from '../../shared/view-lists.ts';
import { useColumns } from './columns.tsx';
import { deskTicketQuery } from './data.ts';
import { BulkBar } from './later-bulk.tsx';
import { ListFailed } from './list-failed.tsx';
import { CameSince, Empty } from './queue-list.tsx';
import { useQueueWords } from './queue-words.ts';
import { TableHead } from './table-head.tsx';
import styles from './table-view.module.css';
import { useGroups } from './use-groups.ts';
import { useRows } from './use-rows.ts';
import { type Selection, useSelection } from './use-selection.ts';
import { useView, type View } from './use-view.ts';

/** A queue as a table: columns of one's choice, sorted and grouped, many at once. */
export function TableView({ queueKey }: { queueKey: string }) {
  const view = useView(queueKey);
  const rows = useRows(view.query);
  const { data: groups, error } = useGroups(view);
  const selection = useSelection(view.query, groups?.flatMap((group) => group.rows) ?? rows.items);
  const total = rows.total?.value;
  return (
    <section className={styles['view']}>
      <TableHead queueKey={queueKey} view={view} total={total} />
      <CameSince rows={rows} />
      {error !== null && rows.data !== undefined && <ErrorState error={error} look="inline" />}
      <Rows queueKey={queueKey} view={view} rows={rows} groups={groups} selection={selection} />
      {selection.numbers.size > 0 && <BulkBar selection={selection} total={total} />}
    </section>
  );
}

interface RowsProps {
  queueKey: string;
  view: View;
  rows: ReturnType<typeof useRows>;
  groups: readonly TableGroup<TicketRow>[] | undefined;
  selection: Selection;
}

function Rows(props: RowsProps) {
  const { view, rows, groups } = props;
  const height = useHeight();
  const isComing = rows.isPending || (view.search.by !== undefined && groups === undefined);
  if (rows.error !== null && rows.data === undefined) return <ListFailed error={rows.error} onRetry={rows.refetch} />;
  if (isComing) return <SkeletonRows count={16} height={height} />;
  return rows.items.length === 0 ? <Empty view={view} /> : <Grid {...props} />;
}

function Grid({ queueKey, view, rows, groups, selection }: RowsProps) {
  const words = useQueueWords(queueKey);
  const columns = useColumns();
  const open = useOpening(queueKey);
  const { items, hasNextPage, fetchNextPage } = rows;
  const isGrouped = view.search.by !== undefined;
  // What was measured belongs to one height.
  const rowHeight = useHeight();
  const sortBy = ({ column, direction }: TableSort) => {
    const asked = direction === 'descending' ? `-${column}` : column;
    view.change({ sort: sorts.find((sort) => sort === asked) });
  };
  return (
    <Table<TicketRow>
      key={rowHeight}
      rowHeight={rowHeight}
      label={words.rows(rows.total?.value ?? items.length)}
      columns={columns(view.search.columns ?? usualColumns)}
      {...(isGrouped ? { groups } : { rows: items })}
      keyOf={({ number }) => number}
      nameOf={({ number }) => number}
      sort={sortOf(view.search.sort ?? '-updatedAt')}
      onSort={sortBy}
      selected={selection.numbers}
      onSelect={selection.select}
      onOpen={open}
      onBeside={open}
      isUnread={({ unread }) => unread}
      changed={rows.changed}
      onEnd={hasNextPage && !isGrouped ? () => void fetchNextPage() : undefined}
    />
  );
}

function useHeight(): 36 | 44 {
  const [height] = useStored('rowHeight');
  return height === 'comfortable' ? 44 : 36;
}

const sortOf = (sort: string): TableSort => ({
  column: sort.replace('-', ''),
  direction: sort.startsWith('-') ? 'descending' : 'ascending',
});

/** Opens the ticket beside its list; going back leads to the table again. */
function useOpening(queueKey: string) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return ({ number }: TicketRow) => {
    void queries.prefetchQuery(deskTicketQuery(number));
    void navigate({ to: '/desk/$queue/$number', params: { queue: queueKey, number }, search: (search: object) => search });
  };
}
