import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../../ui-kit/button.tsx';
import { CardLink, CardList, CardRow } from '../../../../ui-kit/card.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { useBallLine } from './ball.ts';
import { myOpenQuery } from './data.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

/** What waits for the reader; absent when nothing does. */
export function NeedsYou() {
  const say = usePortalTicketWords();
  const line = useBallLine();
  const { data } = useQuery(myOpenQuery);
  const asked = data?.items.filter(({ waitingOn }) => waitingOn === 'requester') ?? [];
  if (asked.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="needs-you">
      <h2 id="needs-you">{say('needsYou')}</h2>
      <CardList label={say('needsYou')}>
        {asked.map((ticket) => (
          <CardRow
            key={ticket.id}
            icon="speech"
            title={ticket.title}
            line={line(ticket)}
            end={
              <LinkButton to="/requests/$number" params={{ number: ticket.number }}>
                {say('answer')}
              </LinkButton>
            }
          />
        ))}
      </CardList>
    </section>
  );
}

/** What the reader asked for and others have; absent for who asked for nothing. */
export function MyOpen() {
  const say = usePortalTicketWords();
  const { data, error, refetch, isPending } = useQuery(myOpenQuery);
  if (isPending) return <SkeletonRows count={2} height={72} />;
  if (error !== null) return <ErrorState error={error} onRetry={refetch} look="inline" />;
  const others = data.items.filter(({ waitingOn }) => waitingOn !== 'requester').slice(0, 5);
  if (others.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="your-open">
      <div className={styles['head']}>
        <h2 id="your-open">{say('yourOpen')}</h2>
        <Link to="/requests">{say('allRequests', { count: data.total.value })}</Link>
      </div>
      <RequestRows tickets={others} label={say('yourOpen')} />
    </section>
  );
}

export function RequestRows({ tickets, label }: { tickets: readonly TicketRow[]; label: string }) {
  const line = useBallLine();
  return (
    <CardList label={label}>
      {tickets.map((ticket) => (
        <CardLink
          key={ticket.id}
          to="/requests/$number"
          params={{ number: ticket.number }}
          icon={ticket.type === 'incident' ? 'health' : 'file'}
          title={ticket.title}
          line={line(ticket)}
          end={<span className={styles['number']}>{ticket.number}</span>}
        />
      ))}
    </CardList>
  );
}
