import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { RailApprovals } from '../../../capabilities/approvals/ui/rail.tsx';
import { useCasesPlace } from '../../../capabilities/cases/ui/palette.ts';
import { RailChanges } from '../../../capabilities/changes/ui/rail.tsx';
import { RailKnowledge } from '../../../capabilities/knowledge/ui/desk/rail.tsx';
import { useDeskArticles } from '../../../capabilities/knowledge/ui/finding/desk-articles.tsx';
import { RailReviews } from '../../../capabilities/major-incidents/ui/rail.tsx';
import { RailProblems } from '../../../capabilities/problems/ui/rail.tsx';
import { fetchTicketParts } from '../../../capabilities/tickets/ui/desk/later-parts.tsx';
import { useDeskPalette, useQueueLetters } from '../../../capabilities/tickets/ui/desk/palette.ts';
import { RailQueues } from '../../../capabilities/tickets/ui/desk/rail-queues.tsx';
import { useDelivering } from '../../../capabilities/tickets/ui/desk/use-delivering.ts';
import { unasked, useSettled, useSettling } from '../../../kernel/web/later.tsx';
import { useLive } from '../../../kernel/web/live.ts';
import { useSession } from '../../../kernel/web/session.tsx';
import { RailGroup, RailLink } from '../../../ui-kit/rail.tsx';
import { DeskKeys, fetchDeskKeys } from '../desk-keys.tsx';
import { useShellWords } from '../words.ts';
import { RailLayout } from './rail-layout.tsx';

const notices = unasked(() => import('../../../capabilities/rights/ui/notices.tsx').then((parts) => parts.AssignedNotices));
const cases = unasked(() => import('../../../capabilities/cases/ui/rail.tsx').then((parts) => parts.RailCases));
/** Whoever never allowed it in this browser does not even fetch what would tell. */
const mayTell = (): boolean => 'Notification' in window && Notification.permission === 'granted';

const fetches = [fetchTicketParts, fetchDeskKeys];

function Waiting() {
  const say = useShellWords();
  const isSettled = useSettled();
  return (
    <>
      <RailApprovals label={say('approvals')} />
      <RailChanges label={say('changes')} />
      <RailKnowledge label={say('knowledge')} />
      <RailProblems label={say('problems')} />
      <RailReviews label={say('reviews')} />
      {isSettled && <cases.Part label={say('cases')} />}
    </>
  );
}

/** What who leads a team looks after. */
function Lead() {
  const say = useShellWords();
  const { can } = useSession();
  if (!can.lead) return null;
  return (
    <RailGroup label={say('lead')}>
      <RailLink to="/desk/breaches" icon="warning">
        {say('breaches')}
      </RailLink>
      <RailLink to="/desk/macros" icon="template">
        {say('macros')}
      </RailLink>
    </RailGroup>
  );
}

/** Made once: the rail is drawn anew only where its queues change. */
const waiting = <Waiting />;

/** For who was let into a case and works at no desk: nothing of a desk beside it, and the way back. */
function CasesOnly() {
  const say = useShellWords();
  return (
    <RailLayout label={say('cases')} home="/">
      <RailGroup label={say('cases')}>
        <RailLink to="/desk/cases" icon="case">
          {say('cases')}
        </RailLink>
        <RailLink to="/" icon="home">
          {say('portal')}
        </RailLink>
      </RailGroup>
    </RailLayout>
  );
}

export function DeskLayout() {
  useLive();
  const { can } = useSession();
  return can.desk ? <WholeDesk /> : <CasesOnly />;
}

function WholeDesk() {
  useDelivering();
  useSettling(fetches);
  const say = useShellWords();
  const [query, setQuery] = useState('');
  const { number } = useParams({ strict: false });
  const articles = useDeskArticles(query);
  // Asked once: the page waits for the browser's answer, and it would do so with each ticket that is opened.
  const [tells] = useState(mayTell);
  return (
    <RailLayout label={say('desk')} home="/desk">
      <DeskKeys
        query={query}
        onQuery={setQuery}
        more={[...useDeskPalette(query), ...useCasesPlace(say('cases')), articles.group]}
        going={useQueueLetters()}
        scope={number}
      />
      <RailQueues mine={waiting} />
      <Lead />
      {articles.opened}
      {tells && <notices.Part />}
    </RailLayout>
  );
}
