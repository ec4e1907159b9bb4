import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { SearchField } from '../../../../ui-kit/search-field.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Table } from '../../../../ui-kit/table.tsx';
import type { TableColumn } from '../../../../ui-kit/table-types.ts';
import type { ArticleRow } from '../../contract.ts';
import { type ArticleQueue, queues, states } from '../../shared/words.ts';
import { type Asked, articlesQuery, queuesQuery } from '../data.ts';
import styles from './desk.module.css';
import { NewArticle } from './new-article.tsx';
import { StateBadge } from './state-badge.tsx';
import { useWorkplaces } from './use-workplaces.ts';
import { useKnowledgeWords } from './words.ts';

interface KnowledgeListProps {
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

/** Articles that the reader writes: by what waits, by state, by name. */
export function KnowledgeList({ asked, onAsk }: KnowledgeListProps) {
  const say = useKnowledgeWords();
  const navigate = useNavigate();
  const [isNew, begin] = useState(false);
  const found = useInfiniteQuery(articlesQuery(asked));
  const rows = found.data?.pages.flatMap(({ items }) => items);
  const more = () => found.hasNextPage && !found.isFetchingNextPage && void found.fetchNextPage();
  const columns = useColumns();
  const isNarrowed = Object.values(asked).some((value) => value !== undefined && value !== '');
  const add = (
    <Button look="primary" icon="plus" onPress={() => begin(true)}>
      {say('newArticle')}
    </Button>
  );
  return (
    <Page
      title={say('knowledge')}
      width="full"
      meta={found.data?.pages[0]?.total.value}
      end={add}
      filters={<Filters asked={asked} onAsk={onAsk} />}
    >
      {found.error !== null && <ErrorState error={found.error} look={rows && 'inline'} onRetry={() => void found.refetch()} />}
      {rows === undefined && found.error === null && <SkeletonRows count={8} />}
      {rows?.length === 0 && <EmptyState icon="book">{say(isNarrowed ? 'noneFound' : 'noneYet')}</EmptyState>}
      {rows !== undefined && rows.length > 0 && (
        <Table
          label={say('knowledge')}
          rowHeight={44}
          columns={columns}
          rows={rows}
          keyOf={({ number }) => number}
          nameOf={({ number }) => number}
          onOpen={({ number }) => void navigate({ to: '/desk/knowledge/$number', params: { number } })}
          onEnd={more}
        />
      )}
      {isNew && <NewArticle onClose={() => begin(false)} />}
    </Page>
  );
}

const stateWords = { draft: 'draft', review: 'inReview', published: 'published', retired: 'retired' } as const;

function Filters({ asked, onAsk }: KnowledgeListProps) {
  const say = useKnowledgeWords();
  const { data } = useQuery(queuesQuery);
  const workplaces = useWorkplaces();
  const countOf = (queue: ArticleQueue) => data?.items.find((one) => one.queue === queue)?.count;
  const named = (queue: ArticleQueue): string => {
    const count = countOf(queue);
    return count === undefined || count === 0 ? say(queue) : `${say(queue)} ${count}`;
  };
  return (
    <>
      <SearchField
        label={say('search')}
        isLabelHidden
        placeholder={say('search')}
        value={asked.q ?? ''}
        onChange={(q) => onAsk({ ...asked, q })}
      />
      <Chip isChosen={asked.queue === undefined} onPress={() => onAsk({ ...asked, queue: undefined })}>
        {say('allArticles')}
      </Chip>
      {queues.map((queue) => (
        <Chip key={queue} isChosen={asked.queue === queue} onPress={() => onAsk({ ...asked, queue })}>
          {named(queue)}
        </Chip>
      ))}
      <ChipChoice
        label={say('state')}
        any={say('anyState')}
        options={states.map((id) => ({ id, label: say(stateWords[id]) }))}
        value={asked.state}
        onChange={(id) => onAsk({ ...asked, state: states.find((one) => one === id) })}
      />
      {workplaces.length > 1 && (
        <ChipChoice
          label={say('workspace')}
          any={say('anyWorkspace')}
          options={workplaces}
          value={asked.workspace}
          onChange={(workspace) => onAsk({ ...asked, workspace })}
        />
      )}
    </>
  );
}

/** A phone has room for what it is and how it stands. */
function useColumns(): TableColumn<ArticleRow>[] {
  const say = useKnowledgeWords();
  const { relative, dateTime, shortDate } = useFormats();
  const isPhone = useMedia('(max-width: 767px)');
  const state = {
    key: 'state',
    header: say('state'),
    width: isPhone ? 120 : 184,
    cell: (row: ArticleRow) => <StateBadge state={row.state} isPublished={row.isPublished} />,
  } as const;
  if (isPhone) return [{ key: 'title', header: say('title'), width: 'grow', isLead: true, cell: (row) => <TwoLines row={row} /> }, state];
  return [
    { key: 'number', header: say('number'), width: 104, isMuted: true, cell: ({ number }) => number },
    { key: 'title', header: say('title'), width: 'grow', isLead: true, cell: ({ title }) => title },
    state,
    {
      key: 'owner',
      header: say('owner'),
      width: 160,
      cell: ({ owner }) => (owner.active ? owner.name : `${owner.name}, ${say('hasLeft')}`),
    },
    {
      key: 'validUntil',
      header: say('validUntil'),
      width: 128,
      isMuted: true,
      cell: ({ validUntil, isPublished }) => (validUntil === null || !isPublished ? '' : shortDate(`${validUntil}T12:00:00.000Z`)),
    },
    {
      key: 'languages',
      header: say('languages'),
      width: 96,
      isMuted: true,
      cell: ({ languages }) => languages.map(({ language, isStale }) => `${language}${isStale ? '*' : ''}`).join(', '),
    },
    {
      key: 'changed',
      header: say('changed'),
      width: 128,
      isMuted: true,
      cell: ({ updatedAt }) => <span title={dateTime(updatedAt)}>{relative(updatedAt, now())}</span>,
    },
  ];
}

const TwoLines = ({ row }: { row: ArticleRow }) => (
  <span className={styles['twoLines']}>
    <span>{row.title}</span>
    <small>
      {row.number} · {row.owner.name}
    </small>
  </span>
);
