import { useInfiniteQuery } from '@tanstack/react-query';
import { useReader } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Page, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { Check } from './check.tsx';
import { type LogFilter, logQuery } from './data.ts';
import { Entry } from './entry.tsx';
import styles from './oversight.module.css';
import { useOversightWords } from './words.ts';

interface AuditProps {
  filter: LogFilter;
  onFilter: (filter: LogFilter) => void;
}

/** Who changed what, newest first; filters are in the address. */
export function Audit({ filter, onFilter }: AuditProps) {
  const say = useOversightWords();
  const { timeZone } = useReader();
  const asked = useInfiniteQuery(logQuery(filter, timeZone));
  const entries = asked.data?.pages.flatMap(({ items }) => items);
  const names = new Map(entries?.map(({ object }) => [object.id, object.name]));
  const clear = <Button onPress={() => onFilter({})}>{say('clear')}</Button>;
  return (
    <Page title={say('audit')}>
      <p>{say('auditHelp')}</p>
      <Check />
      <AuditFilters filter={filter} onFilter={onFilter} objectName={names.get(filter.objectId ?? '') ?? null} />
      {asked.error !== null && <ErrorState error={asked.error} look={entries && 'inline'} onRetry={() => void asked.refetch()} />}
      {entries === undefined && asked.error === null && <SkeletonRows />}
      {entries?.length === 0 && (
        <EmptyState icon="shield" deed={clear}>
          {say('noEntries')}
        </EmptyState>
      )}
      {entries !== undefined && entries.length > 0 && (
        <RowList label={say('audit')}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} onObject={(objectId) => onFilter({ ...filter, objectId })} />
          ))}
        </RowList>
      )}
      {asked.hasNextPage && (
        <p className={styles['deeds']}>
          <Button busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
            {say('earlier')}
          </Button>
        </p>
      )}
    </Page>
  );
}
