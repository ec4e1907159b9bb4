import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { SearchField } from '../../../../ui-kit/search-field.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Table } from '../../../../ui-kit/table.tsx';
import { type ArticleQueue, queues, sorts, states } from '../../shared/words.ts';
import { type Asked, articlesQuery, queuesQuery } from '../data.ts';
import { useColumns } from './list-columns.tsx';
import { NewArticle } from './new-article.tsx';
import { useWorkplaces } from './use-workplaces.ts';
import { useKnowledgeWords } from './words.ts';

const byName = ['title', 'number', 'validUntil'];

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
  const columns = useColumns(asked);
  const { sort = 'changed', direction = 'descending' } = asked;
  const isNarrowed = [asked.workspace, asked.q, asked.state, asked.queue, asked.tag].some((value) => value !== undefined && value !== '');
  const add = (
    <>
      <LinkButton to="/desk/knowledge/mend" icon="flag">
        {say('mend')}
      </LinkButton>
      <Button look="primary" icon="plus" onPress={() => begin(true)}>
        {say('newArticle')}
      </Button>
    </>
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
          sort={{ column: sort, direction }}
          onSort={({ column, direction: way }) => {
            // Of sums and times the most and the newest are looked for first.
            const isFirst = column !== sort && !byName.includes(column);
            onAsk({ ...asked, sort: sorts.find((one) => one === column), direction: isFirst ? 'descending' : way });
          }}
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
      {asked.tag !== undefined && (
        <Chip isChosen onPress={() => onAsk({ ...asked, tag: undefined })}>
          {say('tagged', { tag: asked.tag })}
        </Chip>
      )}
      <ChipChoice
        label={say('view')}
        any={say('viewState')}
        options={[{ id: 'use', label: say('viewUse') }]}
        value={asked.view}
        onChange={(id) => onAsk({ ...asked, view: id === undefined ? undefined : 'use' })}
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
