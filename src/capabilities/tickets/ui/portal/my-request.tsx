import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { BackLink, KindLine, PortalTitle } from '../../../../ui-kit/portal-page.tsx';
import { Timeline } from '../../../../ui-kit/progress.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Turn } from '../../../../ui-kit/turn.tsx';
import { WithSide } from '../../../../ui-kit/with-side.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useNoun } from '../nouns.ts';
import { ticketQuery } from './data.ts';
import { ReplyBox } from './reply-box.tsx';
import { RequestFacts, RequestSide } from './request-side.tsx';
import { RequesterDeeds } from './requester-deeds.tsx';
import { useStory } from './story.tsx';
import { useMoments } from './when.ts';
import { usePortalTicketWords, useStateWords } from './words.ts';

interface MyRequestProps {
  number: string;
  also: (ticket: TicketReply) => ReactNode;
  /** A neighbour may know better whose turn it is. */
  turn: (ticket: TicketReply, usual: ReactNode) => ReactNode;
}

/** One request as its requester sees it: whose turn it is first, what neighbours have to say, then the story, then what one can do. */
export function MyRequest({ number, also, turn }: MyRequestProps) {
  const say = usePortalTicketWords();
  const { data, error, refetch, isPending } = useQuery(ticketQuery(number));
  const noun = useNoun(data?.workspace);
  const hasSide = useMedia('(min-width: 1000px)');
  if (isPending) return <SkeletonRows count={5} height={56} look="page" />;
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={refetch} look="page" />;
  return (
    <article>
      <BackLink to="/requests">{say('back')}</BackLink>
      {noun && <KindLine>{noun.One}</KindLine>}
      <PortalTitle>{data.title}</PortalTitle>
      <WithSide side={<RequestSide ticket={data} hasFacts={hasSide} />}>
        {turn(data, <Ball ticket={data} />)}
        {!hasSide && <RequestFacts ticket={data} />}
        {also(data)}
        <Story ticket={data} />
        <RequesterDeeds ticket={data} />
        {data.can.comment && <ReplyBox key={number} ticket={data} />}
      </WithSide>
    </article>
  );
}

function Ball({ ticket }: { ticket: TicketReply }) {
  const { person } = useSession();
  const isYours = ticket.waitingOn === 'requester';
  const who = ticket.assignee?.name ?? ticket.team?.name ?? null;
  return <Turn name={isYours ? person.name : who} head={useBallHead(ticket)} line={useBallWords(ticket)} />;
}

/** Whose turn it is; once it is over, how it ended. */
function useBallHead({ state, open, waitingOn, assignee, team }: TicketReply): string {
  const say = usePortalTicketWords();
  const stateWords = useStateWords();
  if (waitingOn === 'requester') return say('youHaveIt');
  if (!open) return stateWords(state);
  if (assignee !== null && team !== null) return say('hasItIn', { who: assignee.name, team: team.name });
  const who = assignee ?? team;
  return who === null ? say('nobodyYet') : say('hasIt', { who: who.name });
}

function useBallWords({ state, open, waitingOn, waitingSince, dueAt, updatedAt }: TicketReply): string {
  const say = usePortalTicketWords();
  const { since, by, isPast } = useMoments();
  const time = since(waitingSince);
  if (waitingOn === 'requester') return open ? say('answerBelow', { time }) : say('confirmBelow', { time });
  // Nothing was done that could come back.
  if (state === 'rejected') return say('rejectedLine', { time: since(updatedAt) });
  if (!open) return say('closedLine', { time: since(updatedAt) });
  if (dueAt === null) return say('nothingToDo', { time });
  return say(isPast(dueAt) ? 'expectedLate' : 'expectedBy', { time, date: by(dueAt, waitingSince) });
}

function Story({ ticket }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const { person } = useSession();
  const steps = useStory(ticket, person.id);
  return <Timeline steps={steps} label={say('story')} />;
}
