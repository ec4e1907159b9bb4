import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { SubscriptionsReply } from '../../contract.ts';
import { planNames } from '../../shared/plan-names.ts';
import { subscriptionsQuery } from '../data.ts';
import { useSubscriptionWords } from '../words.ts';
import styles from './plan.module.css';

/** For whoever runs the installation: states and counts, no content. */
export function AllOrganisations() {
  const say = useSubscriptionWords();
  const { number } = useFormats();
  const asked = useInfiniteQuery(subscriptionsQuery);
  const items = asked.data?.pages.flatMap((page) => page.items);
  const total = asked.data?.pages[0]?.total.value ?? 0;
  return (
    <PagePart title={say('all')} help={say('allHelp')}>
      {asked.error !== null && <ErrorState error={asked.error} look={items && 'inline'} onRetry={() => void asked.refetch()} />}
      {items === undefined && asked.error === null && <SkeletonRows />}
      {items !== undefined && <Organisations items={items} />}
      {items !== undefined && (
        <p className={styles['words']} role="status">
          {say('shownOf', { shown: number(items.length), total: number(total) })}
        </p>
      )}
      {asked.hasNextPage && (
        <div className={styles['deeds']}>
          <Button busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </PagePart>
  );
}

function Organisations({ items }: Pick<SubscriptionsReply, 'items'>) {
  const say = useSubscriptionWords();
  const { number, shortDate } = useFormats();
  const day = (at: string | null): string => (at === null ? '–' : shortDate(at));
  return (
    <PlainTable
      label={say('all')}
      columns={[
        { key: 'name', header: say('organisation'), cell: ({ tenant }) => tenant.name },
        { key: 'plan', header: say('planName'), cell: ({ plan, period }) => `${planNames[plan]}, ${say(`period_${period}`)}` },
        { key: 'state', header: say('state'), cell: ({ state }) => say(`state_${state}`) },
        { key: 'renews', header: say('paidUntil'), cell: ({ endsAt }) => day(endsAt) },
        { key: 'ends', header: say('contractEnds'), cell: ({ contractEndsAt }) => day(contractEndsAt) },
        { key: 'agents', header: say('agents'), align: 'end', cell: ({ agents }) => number(agents) },
        {
          key: 'notices',
          header: say('notices'),
          cell: ({ notices, noticedAt }) =>
            noticedAt === null ? '–' : say('noticesSent', { sent: number(notices), date: shortDate(noticedAt) }),
        },
      ]}
      rows={items}
      keyOf={({ tenant }) => tenant.id}
    />
  );
}
