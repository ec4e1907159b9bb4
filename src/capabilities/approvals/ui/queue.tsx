import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { later } from '../../../kernel/web/later.tsx';
import { useMedia } from '../../../kernel/web/media.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { LinkButton } from '../../../ui-kit/button.tsx';
import { Page } from '../../../ui-kit/page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { Table } from '../../../ui-kit/table.tsx';
import type { TableColumn } from '../../../ui-kit/table-types.ts';
import type { ApprovalRow, Vote } from '../contract.ts';
import { AnswerBar } from './answer-bar.tsx';
import styles from './approvals.module.css';
import { queueQuery } from './data.ts';
import { useCostOf, useShownWords } from './shown.tsx';
import { useApprovalWords } from './words.ts';

const { Part: AnswerAll } = later(() => import('./answer-all.tsx').then((parts) => parts.AnswerAll));

/** Where it is read: who approves need not work at a desk. */
type At = 'desk' | 'portal';

const pages = { desk: '/desk/approvals/$id', portal: '/approvals/$id' } as const;

/** What waits for the reader's approval, the oldest first: opened one by one, or answered together. */
export function ApprovalQueue({ at }: { at: At }) {
  const say = useApprovalWords();
  const asked = useInfiniteQuery(queueQuery);
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set());
  // Kept as it was asked: each answer takes a row from the list, and what could not be answered is still to be told.
  const [given, give] = useState<{ rows: readonly ApprovalRow[]; answer: Exclude<Vote['answer'], 'abstain'> } | null>(null);
  const none = () => tick(new Set());
  const rows = asked.data?.pages.flatMap(({ items }) => items);
  // What was answered meanwhile, here or elsewhere, is ticked no more.
  const chosen = rows?.filter(({ id }) => ticked.has(id)) ?? [];
  const more = () => asked.hasNextPage && !asked.isFetchingNextPage && void asked.fetchNextPage();
  return (
    <Page title={say('waitingForMe')} width="full" meta={asked.data?.pages[0]?.total.value}>
      {asked.error !== null && <ErrorState error={asked.error} look={rows && 'inline'} onRetry={() => void asked.refetch()} />}
      {rows === undefined && asked.error === null && <SkeletonRows count={8} />}
      {rows?.length === 0 && <NothingWaits at={at} />}
      {rows !== undefined && rows.length > 0 && <QueueTable at={at} rows={rows} ticked={ticked} onTick={tick} onEnd={more} />}
      {chosen.length > 0 && <AnswerBar count={chosen.length} onAnswer={(answer) => give({ rows: chosen, answer })} onNone={none} />}
      {given !== null && <AnswerAll {...given} onDone={none} onClose={() => give(null)} />}
    </Page>
  );
}

function NothingWaits({ at }: { at: At }) {
  const say = useApprovalWords();
  const deed = at === 'desk' ? <LinkButton to="/desk">{say('toQueues')}</LinkButton> : <LinkButton to="/">{say('home')}</LinkButton>;
  return (
    <EmptyState icon="stamp" deed={deed}>
      {say('nothingWaits')}
    </EmptyState>
  );
}

interface QueueTableProps {
  at: At;
  rows: readonly ApprovalRow[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onEnd: () => void;
}

function QueueTable({ at, rows, ticked, onTick, onEnd }: QueueTableProps) {
  const say = useApprovalWords();
  const navigate = useNavigate();
  return (
    <Table
      label={say('waitingForMe')}
      rowHeight={44}
      columns={useColumns(rows)}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={({ number }) => number}
      selected={ticked}
      onSelect={onTick}
      onOpen={({ id }) => void navigate({ to: pages[at], params: { id } })}
      onEnd={onEnd}
    />
  );
}

/** A phone has room for what it is, who asks, and what it costs. Where nothing has a price, no column is kept for one. */
function useColumns(rows: readonly ApprovalRow[]): TableColumn<ApprovalRow>[] {
  const say = useApprovalWords();
  const costOf = useCostOf();
  const { requestType, title } = useShownWords();
  const { relative, dateTime } = useFormats();
  const isPhone = useMedia('(max-width: 767px)');
  const hasPrices = rows.some(({ price, amount }) => price !== null || amount !== null);
  // What a form was answered with need not be a price: each says on hover which question it answers.
  const header = say(rows.some(({ amount }) => amount !== null) ? 'amount' : 'price');
  const cell = (row: ApprovalRow) => <span title={costOf(row).question}>{costOf(row).words}</span>;
  const price = { key: 'price', header, cell, align: 'end' } as const;
  if (isPhone)
    return [
      { key: 'title', header: say('what'), width: 'grow', isLead: true, cell: (row) => <TwoLines row={row} /> },
      ...(hasPrices ? [{ ...price, width: 96 }] : []),
    ];
  return [
    { key: 'number', header: say('number'), width: 112, isMuted: true, cell: ({ number }) => number },
    { key: 'title', header: say('what'), width: 'grow', isLead: true, cell: (row) => title(row) },
    { key: 'type', header: say('kind'), width: 176, isMuted: true, cell: (row) => requestType(row) },
    { key: 'who', header: say('askedBy'), width: 160, cell: ({ requester }) => requester.name },
    ...(hasPrices ? [{ ...price, width: 144 }] : []),
    {
      key: 'asked',
      header: say('round'),
      width: 128,
      isMuted: true,
      cell: ({ askedAt }) => <span title={dateTime(askedAt)}>{relative(askedAt, now())}</span>,
    },
  ];
}

function TwoLines({ row }: { row: ApprovalRow }) {
  const { title } = useShownWords();
  return (
    <span className={styles['twoLines']}>
      <span>{title(row)}</span>
      <small>
        {row.number} · {row.requester.name}
      </small>
    </span>
  );
}
