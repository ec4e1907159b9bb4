import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useKeysOf } from '../../../../kernel/web/keys.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { ListFrame, ListHead } from '../../../../ui-kit/list-frame.tsx';
import { ListPane, type ListRow } from '../../../../ui-kit/list-pane.tsx';
import { RelativeTime } from '../../../../ui-kit/relative-time.tsx';
import { SearchField } from '../../../../ui-kit/search-field.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { CaseRow } from '../../contract.ts';
import { casesQuery } from '../data.ts';
import { dayOnly, isNameless, levelOf, useSaid } from '../said.ts';
import { useCaseWords } from '../words.ts';
import styles from './cases.module.css';

interface CaseListProps {
  current: string | undefined;
  /** Undefined for who may open none. */
  onNew: (() => void) | undefined;
  /** Undefined for who leads no case team. */
  onTeam?: (() => void) | undefined;
}

/** Cases that the reader may see, what is due first. What is looked for stands in no address: it may be somebody's name. */
export function CaseList({ current, onNew, onTeam }: CaseListProps) {
  const say = useCaseWords();
  const [which, choose] = useState<'open' | 'closed'>('open');
  const [search, look] = useState('');
  const words = useDeferredValue(search.trim());
  const found = useFound(which, words);
  const deeds = (
    <>
      {onTeam && <IconButton icon="people" label={say('teamsAndGroups')} onPress={onTeam} />}
      {onNew && <NewButton onPress={onNew} />}
    </>
  );
  const filters = (
    <>
      <SearchField label={say('search')} isLabelHidden placeholder={say('search')} value={search} onChange={look} />
      {(['open', 'closed'] as const).map((one) => (
        <Chip key={one} isChosen={which === one} onPress={() => choose(one)}>
          {say(`which_${one}`)}
        </Chip>
      ))}
      <span className={styles['order']}>{say('dueFirst')}</span>
    </>
  );
  return (
    <ListFrame label={say('cases')}>
      <ListHead title={say('mine')} count={found.data?.pages[0]?.total.value} deeds={deeds} filters={filters} />
      <Rows found={found} current={current} isNarrowed={words !== '' || which === 'closed'} onNew={onNew} />
    </ListFrame>
  );
}

const useFound = (which: 'open' | 'closed', search: string) =>
  useInfiniteQuery({ ...casesQuery({ which, search }), placeholderData: (last) => last });

function NewButton({ onPress }: { onPress: () => void }) {
  const say = useCaseWords();
  return <IconButton icon="plus" label={say('newCase')} keys={useKeysOf('create')} onPress={onPress} />;
}

type Found = ReturnType<typeof useFound>;

interface RowsProps extends CaseListProps {
  found: Found;
  isNarrowed: boolean;
}

function Rows({ found, current, isNarrowed, onNew }: RowsProps) {
  const say = useCaseWords();
  const row = useRow();
  const { data, error, refetch, hasNextPage, fetchNextPage } = found;
  const retry = () => void refetch();
  if (data === undefined) return error === null ? <SkeletonRows count={12} /> : <ErrorState error={error} onRetry={retry} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <None isNarrowed={isNarrowed} onNew={onNew} />;
  return (
    <>
      {error !== null && <ErrorState look="inline" error={error} onRetry={retry} />}
      <ListPane
        label={say('casesCount', { count: items.length })}
        rows={items.map(row)}
        current={current}
        onEnd={hasNextPage ? () => void fetchNextPage() : undefined}
      />
    </>
  );
}

function None({ isNarrowed, onNew }: Pick<RowsProps, 'isNarrowed' | 'onNew'>) {
  const say = useCaseWords();
  const keys = useKeysOf('create');
  if (isNarrowed) return <EmptyState icon="search">{say('noneFound')}</EmptyState>;
  if (onNew === undefined) return <EmptyState icon="case">{say('noneHere')}</EmptyState>;
  return (
    <EmptyState icon="case" deed={<Button onPress={onNew}>{say('newCase')}</Button>} keys={keys}>
      {say('noneHere')}
    </EmptyState>
  );
}

/** What stands in the list for one: nobody's name where nobody has given one. */
function useRow(): (one: CaseRow) => ListRow {
  const say = useCaseWords();
  const said = useSaid();
  return (one) => ({
    key: one.reference,
    href: `/desk/cases/${one.reference}`,
    title: one.title,
    number: one.reference,
    priority: levelOf(one.priority),
    who: one.requester?.name ?? say(isNameless(one) ? 'withoutName' : 'referenceOnly'),
    mark: one.unread ? { word: say('new'), title: say('newTitle') } : undefined,
    state: said(one.state.name),
    aside: one.dueAt === null || !one.open ? undefined : <Due at={one.dueAt} />,
    age: <Age one={one} />,
    assignee: one.assignee?.name ?? null,
    isUnread: one.unread,
  });
}

/** Since when: of what nobody put their name to the day, and nothing finer. */
function Age({ one }: { one: CaseRow }) {
  const { shortDate } = useFormats();
  return isNameless(one) ? <time>{shortDate(dayOnly(one.openedAt))}</time> : <RelativeTime at={one.openedAt} look="age" />;
}

/** By when, as a day; what is past says so in words. */
function Due({ at }: { at: string }) {
  const say = useCaseWords();
  const { shortDate, exact } = useFormats();
  const isPast = Date.parse(at) < now();
  return (
    <span className={isPast ? styles['over'] : styles['due']} title={exact(at)}>
      <Icon name={isPast ? 'breached' : 'clock'} size="small" />
      {isPast ? say('overdue', { day: shortDate(at) }) : shortDate(at)}
    </span>
  );
}
