import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMedia } from '../../../kernel/web/media.ts';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Chip } from '../../../ui-kit/chip.tsx';
import { PriorityGlyph } from '../../../ui-kit/glyphs.tsx';
import { Page } from '../../../ui-kit/page.tsx';
import { RelativeTime } from '../../../ui-kit/relative-time.tsx';
import { SearchField } from '../../../ui-kit/search-field.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import { Table } from '../../../ui-kit/table.tsx';
import type { TableColumn } from '../../../ui-kit/table-types.ts';
import { useTicketNames } from '../../tickets/ui/public.tsx';
import type { ProblemRow } from '../contract.ts';
import { problemShelves } from '../shared/words.ts';
import { candidatesQuery, type ProblemsAsked, problemsQuery } from './data.ts';
import { NewProblem } from './new-problem.tsx';
import styles from './problems.module.css';
import { levelOf } from './said.ts';
import { Suggestions } from './suggestions.tsx';
import { useProblemWords } from './words.ts';

export interface ProblemsSearch extends ProblemsAsked {
  /** What may be a problem, instead of what is one. */
  show?: 'suggested' | 'dismissed' | undefined;
}

interface ListProps {
  search: ProblemsSearch;
  onSearch: (search: ProblemsSearch) => void;
}

/** Problems, and what may be one. */
export function ProblemList({ search, onSearch }: ListProps) {
  const say = useProblemWords();
  const [isNew, begin] = useState(false);
  const add = (
    <Button look="primary" icon="plus" onPress={() => begin(true)}>
      {say('newProblem')}
    </Button>
  );
  const isSuggested = search.show !== undefined;
  return (
    <Page title={say('problems')} width={isSuggested ? 'wide' : 'full'} end={add} filters={<Filters search={search} onSearch={onSearch} />}>
      {isSuggested ? (
        <Suggestions isDismissed={search.show === 'dismissed'} onShow={(show) => onSearch({ show })} />
      ) : (
        <Rows search={search} />
      )}
      {isNew && <NewProblem onClose={() => begin(false)} />}
    </Page>
  );
}

function Filters({ search, onSearch }: ListProps) {
  const say = useProblemWords();
  const { data } = useQuery(candidatesQuery(false));
  const count = data?.items.length ?? 0;
  const chosen = search.show === undefined ? (search.shelf ?? 'open') : undefined;
  return (
    <>
      <SearchField
        label={say('search')}
        isLabelHidden
        placeholder={say('search')}
        value={search.q ?? ''}
        onChange={(q) => onSearch({ shelf: search.shelf, q: q === '' ? undefined : q })}
      />
      {problemShelves.map((shelf) => (
        <Chip
          key={shelf}
          isChosen={shelf === chosen}
          onPress={() => onSearch({ q: search.q, shelf: shelf === 'open' ? undefined : shelf })}
        >
          {say(`shelf_${shelf}`)}
        </Chip>
      ))}
      <Chip isChosen={search.show !== undefined} onPress={() => onSearch({ show: 'suggested' })}>
        {count === 0 ? say('suggestions') : `${say('suggestions')} ${count}`}
      </Chip>
    </>
  );
}

function Rows({ search }: { search: ProblemsSearch }) {
  const say = useProblemWords();
  const navigate = useNavigate();
  const found = useInfiniteQuery({ ...problemsQuery(search), placeholderData: (last) => last });
  const rows = found.data?.pages.flatMap(({ items }) => items);
  const columns = useColumns();
  const more = () => found.hasNextPage && !found.isFetchingNextPage && void found.fetchNextPage();
  const isNarrowed = (search.shelf ?? 'open') !== 'open' || (search.q ?? '') !== '';
  return (
    <>
      {found.error !== null && <ErrorState error={found.error} look={rows && 'inline'} onRetry={() => void found.refetch()} />}
      {rows === undefined && found.error === null && <SkeletonRows count={8} />}
      {rows?.length === 0 && <EmptyState icon="problem">{say(isNarrowed ? 'noneFound' : 'noneYet')}</EmptyState>}
      {rows !== undefined && rows.length > 0 && (
        <Table
          label={say('problems')}
          rowHeight={44}
          columns={columns}
          rows={rows}
          keyOf={({ number }) => number}
          nameOf={({ number }) => number}
          onOpen={({ number }) => void navigate({ to: '/desk/problems/$number', params: { number } })}
          onEnd={more}
        />
      )}
    </>
  );
}

/** A phone has room for what it is and how it stands. */
function useColumns(): TableColumn<ProblemRow>[] {
  const say = useProblemWords();
  const named = useTicketNames();
  const isPhone = useMedia('(max-width: 767px)');
  const state = (row: ProblemRow) => named('state', row.state, { workspace: row.workspace, type: 'problem' });
  const title: TableColumn<ProblemRow> = {
    key: 'title',
    header: say('titleOf'),
    width: 'grow',
    isLead: true,
    cell: (row) => (isPhone ? <TwoLines row={row} state={state(row)} /> : <Titled row={row} />),
  };
  const incidents: TableColumn<ProblemRow> = {
    key: 'incidents',
    header: say('incidents'),
    width: isPhone ? 116 : 120,
    align: 'end',
    cell: ({ incidents: { open, total } }) => (total === 0 ? '' : say('incidentsOpen', { count: open, total })),
  };
  if (isPhone) return [title, incidents];
  return [
    {
      key: 'priority',
      header: say('priority'),
      isHeaderHidden: true,
      width: 32,
      cell: ({ priority }) => <PriorityGlyph priority={levelOf(priority)} />,
    },
    { key: 'number', header: say('number'), width: 112, isMuted: true, cell: ({ number }) => number },
    title,
    { key: 'state', header: say('state'), width: 152, cell: state },
    { key: 'owner', header: say('owner'), width: 152, cell: ({ owner, team }) => owner?.name ?? team ?? say('nobody') },
    incidents,
    { key: 'age', header: say('age'), width: 72, isMuted: true, cell: ({ createdAt }) => <RelativeTime at={createdAt} look="age" /> },
  ];
}

function Titled({ row: { title, isKnownError } }: { row: ProblemRow }) {
  const say = useProblemWords();
  return (
    <span className={styles['titled']}>
      <span className={styles['name']}>{title}</span>
      {isKnownError && (
        <span className={styles['mark']}>
          <Badge tone="note">{say('knownError')}</Badge>
        </span>
      )}
    </span>
  );
}

const TwoLines = ({ row, state }: { row: ProblemRow; state: string }) => (
  <span className={styles['twoLines']}>
    <span>{row.title}</span>
    <small>
      {row.number} · {state}
    </small>
  </span>
);
