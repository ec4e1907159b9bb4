import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { ListFrame } from '../../../../ui-kit/list-frame.tsx';
import { ListPane, type ListRow } from '../../../../ui-kit/list-pane.tsx';
import { FreshLine } from '../../../../ui-kit/pane.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { ClockChip } from './clock-chip.tsx';
import { deskTicketQuery, searchQuery } from './data.ts';
import { useDraftNumbers } from './draft-keeping.ts';
import { BulkBar } from './later-bulk.tsx';
import { ListFailed } from './list-failed.tsx';
import { QueueHead } from './list-head.tsx';
import { useQueueWords } from './queue-words.ts';
import { useRows } from './use-rows.ts';
import { type Selection, useSelection } from './use-selection.ts';
import { useView, type View } from './use-view.ts';
import { priorityOf, useDeskWords, useNamed } from './words.ts';

/** The queue: who waits, since when, how urgent; j and k go through it, the ticket opens beside it. */
export function QueueList({ queueKey, current }: { queueKey: string; current?: string | undefined }) {
  const say = useDeskWords();
  const view = useView(queueKey);
  const rows = useRows(view.query);
  const selection = useSelection(view.query, rows.items);
  const [hasBoxes, showBoxes] = useState(false);
  const onTick = useCallback(() => showBoxes((are) => !are), []);
  const total = rows.total?.value;
  return (
    <ListFrame label={say('views')}>
      <QueueHead queueKey={queueKey} view={view} total={total} onTick={onTick} />
      <CameSince rows={rows} />
      <Rows queueKey={queueKey} view={view} current={current} rows={rows} selection={selection} hasBoxes={hasBoxes} />
      {selection.numbers.size > 0 && <BulkBar selection={selection} total={total} isNarrow />}
    </ListFrame>
  );
}

/** "2 new since 10:40" waits here until one wants to see it. */
export function CameSince({ rows: { came, asOf, show } }: { rows: Pick<ReturnType<typeof useRows>, 'came' | 'asOf' | 'show'> }) {
  const say = useDeskWords();
  const { time } = useFormats();
  const keys = useKeysOf('showNew');
  useKeys({ showNew: show });
  if (came === 0) return null;
  return (
    <FreshLine deed={say('show')} keys={keys} onShow={show}>
      {say('came', { count: came, time: time(asOf) })}
    </FreshLine>
  );
}

interface RowsProps {
  queueKey: string;
  view: View;
  current: string | undefined;
  rows: ReturnType<typeof useRows>;
  selection: Selection;
  hasBoxes: boolean;
}

function Rows({ queueKey, view, current, rows, selection, hasBoxes }: RowsProps) {
  const queries = useQueryClient();
  const row = useListRow(queueKey, rows.changed);
  const beside = useBeside(queueKey, current);
  const words = useQueueWords(queueKey);
  const { items, error, refetch, isPending, fetchNextPage, hasNextPage, data, total } = rows;
  if (isPending) return <SkeletonRows count={12} />;
  if (data === undefined) return <ListFailed error={error} onRetry={refetch} />;
  if (items.length === 0) return <Empty view={view} />;
  return (
    <>
      {error !== null && <ErrorState error={error} onRetry={refetch} look="inline" />}
      <ListPane
        label={words.rows(total?.value ?? items.length)}
        rows={items.map(row)}
        current={current}
        selected={selection.numbers}
        onSelect={selection.select}
        hasBoxes={hasBoxes}
        onBeside={beside}
        onEnd={hasNextPage ? () => void fetchNextPage() : undefined}
        onNear={(number) => void queries.prefetchQuery(deskTicketQuery(number))}
      />
    </>
  );
}

/** A second ticket beside the first; alone it is simply opened. */
function useBeside(queueKey: string, current: string | undefined): (number: string) => void {
  const navigate = useNavigate();
  return (number) =>
    void (current === undefined
      ? navigate({ to: '/desk/$queue/$number', params: { queue: queueKey, number }, search: (search: object) => search })
      : navigate({ to: '.', search: (search: object) => ({ ...search, beside: number }) }));
}

/** Nothing here: because of the filter, or because all is done. */
export function Empty({ view }: { view: View }) {
  const say = useDeskWords();
  if (!view.isFiltered) return <Done queueKey={view.query.view ?? 'all'} />;
  const deeds = (
    <>
      {view.query.q !== undefined && <Meant typed={view.query.q} onChoose={(q) => view.change({ q })} />}
      <Button onPress={view.clear}>{say('clearFilter')}</Button>
    </>
  );
  return (
    <EmptyState icon="filter" deed={deeds}>
      {say('emptyFiltered')}
    </EmptyState>
  );
}

/** A list takes words as they are typed; where nothing has them, the search says what a typing error may have meant. */
function Meant({ typed, onChoose }: { typed: string; onChoose: (words: string) => void }) {
  const say = useDeskWords();
  const { data } = useQuery({ ...searchQuery(typed), placeholderData: undefined });
  const meant = data?.corrected ?? null;
  if (meant === null) return null;
  return (
    <Button look="primary" onPress={() => onChoose(meant)}>
      {say('didYouMean', { words: meant })}
    </Button>
  );
}

function Done({ queueKey }: { queueKey: string }) {
  const say = useDeskWords();
  const { create } = useQueueWords(queueKey);
  return (
    <EmptyState icon="inbox" deed={<LinkButton to="/desk/new">{create}</LinkButton>} keys={useKeysOf('create')}>
      {say('emptyQueue')}
    </EmptyState>
  );
}

function useListRow(queueKey: string, changed: ReadonlySet<string>): (ticket: TicketRow) => ListRow {
  const named = useNamed();
  const say = useDeskWords();
  const drafts = useDraftNumbers();
  return ({ number, title, type, workspace, priority, requester, state, holdReason, updatedAt, assignee, unread, clock, major }) => ({
    key: number,
    href: `/desk/${queueKey}/${number}${location.search}`,
    title,
    number,
    priority: priorityOf(priority),
    who: requester.name,
    mark: drafts.has(number) ? { word: say('draft'), title: say('draftKept') } : majorMark(major, say),
    state: holdReason === null ? named('state', state, { workspace, type }) : named('', holdReason),
    aside: clock === null ? undefined : <ClockChip clock={clock} />,
    age: <RelativeTime at={updatedAt} look="age" />,
    assignee: assignee?.name ?? null,
    isUnread: unread,
    isChanged: changed.has(number),
  });
}

/** A word, not a colour alone; what one has begun to write there is nearer to the reader. */
const majorMark = (major: TicketRow['major'], say: ReturnType<typeof useDeskWords>): ListRow['mark'] => {
  if (major === null) return undefined;
  return major === 'accepted'
    ? { word: say('majorMark'), title: say('majorMarkTitle'), isLoud: true }
    : { word: say('majorProposedMark'), title: say('majorProposedTitle'), isLoud: true };
};
