import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { ListPane, type ListRow } from '../../../../ui-kit/list-pane.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { deskTicketQuery, rowsQuery } from './data.ts';
import styles from './desk.module.css';
import { ListHead } from './list-head.tsx';
import { useView } from './use-view.ts';
import { useDeskWords, useNamed } from './words.ts';

/** The queue: who waits, since when, how urgent; j and k go through it, the ticket opens beside it. */
export function QueueList({ queueKey, current }: { queueKey: string; current?: string | undefined }) {
  const say = useDeskWords();
  const view = useView(queueKey);
  return (
    <section className={styles['list']} aria-label={say('views')}>
      <ListHead queueKey={queueKey} view={view} />
      <Rows queueKey={queueKey} view={view} current={current} />
    </section>
  );
}

type RowsProps = { queueKey: string; view: ReturnType<typeof useView>; current: string | undefined };

function Rows({ queueKey, view, current }: RowsProps) {
  const say = useDeskWords();
  const queries = useQueryClient();
  const row = useListRow(queueKey);
  const { data, error, refetch, isPending, fetchNextPage, hasNextPage } = useInfiniteQuery(rowsQuery(view.query));
  if (isPending) return <SkeletonRows count={12} />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={refetch} />;
  const tickets = data.pages.flatMap(({ items }) => items);
  if (tickets.length === 0)
    return view.isFiltered ? (
      <EmptyState icon="filter" deed={<Button onPress={view.clear}>{say('clearFilter')}</Button>}>
        {say('emptyFiltered')}
      </EmptyState>
    ) : (
      <EmptyState icon="inbox">{say('emptyQueue')}</EmptyState>
    );
  return (
    <ListPane
      label={say('rows', { count: data.pages[0]?.total.value ?? tickets.length })}
      rows={tickets.map(row)}
      current={current}
      onEnd={hasNextPage ? () => void fetchNextPage() : undefined}
      onNear={(number) => void queries.prefetchQuery(deskTicketQuery(number))}
    />
  );
}

function useListRow(queueKey: string): (ticket: TicketRow) => ListRow {
  const named = useNamed();
  return ({ number, title, priority, requester, state, holdReason, updatedAt, assignee, unread }) => ({
    key: number,
    href: `/desk/${queueKey}/${number}${location.search}`,
    title,
    number,
    priority: priority as ListRow['priority'],
    who: requester.name,
    state: holdReason === null ? named('state', state) : named('', holdReason),
    age: <RelativeTime at={updatedAt} look="age" />,
    assignee: assignee?.name ?? null,
    isUnread: unread,
  });
}
