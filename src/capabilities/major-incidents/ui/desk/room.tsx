import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Page, PagePart } from '../../../../ui-kit/page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { MajorReply } from '../../contract.ts';
import { isReviewed } from '../../shared/words.ts';
import { majorQuery } from '../data.ts';
import { Children } from './children.tsx';
import { Decide } from './decide.tsx';
import styles from './major.module.css';
import { Review } from './review.tsx';
import { Rhythm, Roles } from './roles.tsx';
import { Timeline } from './timeline.tsx';
import { Updates } from './updates.tsx';
import { useMajorWords } from './words.ts';

/** One major incident: who decides, who does what, who was told what, what hangs below it, and what happened. */
export function MajorRoom({ id }: { id: string }) {
  const say = useMajorWords();
  const { data, error, refetch } = useQuery(majorQuery(id));
  if (data === undefined)
    return error === null ? <SkeletonRows count={6} height={56} look="page" /> : <ErrorState error={error} onRetry={refetch} look="page" />;
  return (
    <Page title={data.ticket.title} width="wide" meta={data.ticket.number} trail={[{ label: say('reviews'), to: '/desk/major' }]}>
      {error !== null && <ErrorState error={error} onRetry={refetch} look="inline" />}
      <div className={styles['room']}>
        <Standing major={data} />
        {data.state !== 'proposed' && data.state !== 'rejected' && (
          <>
            <PagePart title={say('roles')}>
              <Roles major={data} />
              <Rhythm major={data} />
            </PagePart>
            <Updates major={data} />
          </>
        )}
        {isReviewed(data.state) && <Review id={id} />}
        <Children major={data} />
        <Timeline id={id} />
      </div>
    </Page>
  );
}

function Standing({ major }: { major: MajorReply }) {
  const say = useMajorWords();
  const { dateTime } = useFormats();
  const { state, reason, proposedBy, proposedAt, decisionReason, endReason, ticket } = major;
  return (
    <section className={styles['ofTicket']} aria-label={say('major')}>
      <Badge tone={state === 'accepted' ? 'danger' : 'neutral'} icon="flame">
        {say(`state_${state}`)}
      </Badge>
      <p>{reason}</p>
      <p className={styles['muted']}>{say('proposedBy', { who: proposedBy.name, time: dateTime(proposedAt) })}</p>
      {[decisionReason, endReason]
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words}>{words}</p>
        ))}
      <Link to="/t/$number" params={{ number: ticket.number }}>
        {ticket.number}
      </Link>
      <Decide major={major} />
    </section>
  );
}
