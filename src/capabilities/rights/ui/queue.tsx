import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../ui-kit/button.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { Loaded, Page } from '../../../ui-kit/page.tsx';
import { PlainTable } from '../../../ui-kit/plain-table.tsx';
import type { RightRequest } from '../contract.ts';
import { requestsQuery } from './data.ts';
import { useDay } from './day.ts';
import { useLaw } from './law.ts';
import { ProgressBadge } from './my-rights.tsx';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

/** What people asked for by right, for whoever answers for privacy: first due first. */
export function RightsQueue() {
  const say = useRightsWords();
  const asked = useInfiniteQuery(requestsQuery);
  return (
    <Page title={say('queueTitle')}>
      <p>{say('queueLine')}</p>
      <Loaded asking={asked}>
        {({ pages }) =>
          pages[0]?.total.value === 0 ? (
            <p className={styles['words']}>{say('queueEmpty')}</p>
          ) : (
            <Rows items={pages.flatMap(({ items }) => items)} />
          )
        }
      </Loaded>
      {asked.hasNextPage && (
        <Button busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
          {say('queueMore')}
        </Button>
      )}
    </Page>
  );
}

function Rows({ items }: { items: readonly RightRequest[] }) {
  const say = useRightsWords();
  const day = useDay();
  const lawOf = useLaw();
  return (
    <PlainTable
      label={say('queueTitle')}
      columns={[
        { key: 'due', header: say('due'), cell: ({ dueOn }: RightRequest) => day(dueOn) },
        {
          key: 'number',
          header: say('number'),
          cell: ({ number }: RightRequest) => (
            <Link to="/t/$number" params={{ number }}>
              {number}
            </Link>
          ),
        },
        { key: 'what', header: say('what'), cell: ({ right, law }: RightRequest) => `${say(`right_${right}`)}, ${lawOf(law)}` },
        { key: 'who', header: say('who'), cell: ({ requester }: RightRequest) => <span dir="auto">{requester.name}</span> },
        { key: 'decision', header: say('clockDecision'), cell: ({ decision }: RightRequest) => say(`decision_${decision}`) },
        { key: 'state', header: say('state'), cell: (request: RightRequest) => <ProgressBadge request={request} /> },
      ]}
      rows={items}
      keyOf={({ number }) => number}
    />
  );
}
