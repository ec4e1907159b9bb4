import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../../ui-kit/button.tsx';
import { CardLink, CardList, CardRow } from '../../../../ui-kit/card.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Stepper } from '../../../../ui-kit/progress.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { BallLine } from './ball.tsx';
import { myOpenQuery, myRecentQuery } from './data.ts';
import styles from './portal.module.css';
import { stepOf, steps } from './steps.ts';
import { usePortalTicketWords } from './words.ts';

/** What waits for the reader: a question, a look at what was done, and before them what neighbours ask. Absent when nothing does. */
export function NeedsYou({ also }: { also: readonly ReactNode[] }) {
  const say = usePortalTicketWords();
  const open = useQuery(myOpenQuery).data?.items ?? [];
  const recent = useQuery(myRecentQuery).data?.items ?? [];
  const asked = [...open, ...recent.filter((ticket) => !ticket.open)].filter(({ waitingOn }) => waitingOn === 'requester');
  if (asked.length === 0 && also.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="needs-you">
      <h2 id="needs-you">{say('needsYou')}</h2>
      <CardList label={say('needsYou')}>
        {also}
        {asked.map((ticket) => (
          <Needed key={ticket.id} ticket={ticket} />
        ))}
      </CardList>
    </section>
  );
}

function Needed({ ticket: { number, title, open, assignee, team } }: { ticket: TicketRow }) {
  const say = usePortalTicketWords();
  const who = assignee?.name ?? team?.name ?? say('ourTeam');
  return (
    <CardRow
      icon={open ? 'speech' : 'check-circle'}
      title={title}
      line={say(open ? 'asksYou' : 'saysDone', { who })}
      end={
        <LinkButton to="/requests/$number" params={{ number }} aria-label={`${say(open ? 'answer' : 'check')}: ${title}`}>
          {say(open ? 'answer' : 'check')}
        </LinkButton>
      }
    />
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
  return (
    <CardList label={label}>
      {tickets.map((ticket) => (
        <CardLink
          key={ticket.id}
          to="/requests/$number"
          params={{ number: ticket.number }}
          icon={ticket.type === 'incident' ? 'warning' : 'file'}
          title={ticket.title}
          line={<BallLine ticket={ticket} />}
          end={ticket.open ? <Track ticket={ticket} /> : undefined}
        />
      ))}
    </CardList>
  );
}

/** How far it is. */
function Track({ ticket }: { ticket: TicketRow }) {
  const say = usePortalTicketWords();
  const words = { sent: say('stepSent'), work: say('stepWork'), done: say('stepDone') };
  const at = stepOf(ticket);
  if (at === undefined) return null;
  return (
    <Stepper now={at.now} all={steps.length}>
      {words[at.step]}
    </Stepper>
  );
}
