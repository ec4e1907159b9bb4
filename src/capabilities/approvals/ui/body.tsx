import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { PortalSide } from '../../../ui-kit/portal-page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { Turn } from '../../../ui-kit/turn.tsx';
import { WithSide } from '../../../ui-kit/with-side.tsx';
import type { ApprovalReply } from '../contract.ts';
import styles from './approvals.module.css';
import { AskElse } from './ask-else.tsx';
import { Course, useWhoAdds } from './course.tsx';
import { evidenceQuery } from './data.ts';
import { Deeds, TakeBack } from './deeds.tsx';
import { Fingerprint } from './evidence.tsx';
import { WhatIsAsked } from './shown.tsx';
import { useApprovalWords } from './words.ts';

/** One approval below its title: how it stands, what is asked, the answer; beside it who has been asked. */
export function ApprovalBody({ approval }: { approval: ApprovalReply }) {
  const stand = useRef<HTMLHeadingElement>(null);
  return (
    <WithSide side={<Side approval={approval} />}>
      <Turn name={approval.requester.name} headRef={stand} {...useStandWords(approval)} />
      {approval.stuck !== null && approval.can.add && (
        <div className={styles['ask']}>
          <AskElse approval={approval} />
        </div>
      )}
      <WhatIsAsked approval={approval} />
      <Deeds approval={approval} onDone={() => stand.current?.focus()} />
    </WithSide>
  );
}

function Side({ approval }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  return (
    <PortalSide label={say('course')}>
      <section>
        <h2>{say('course')}</h2>
        <Course approval={approval} />
        {approval.stuck === null && <AskElse approval={approval} />}
      </section>
      <Kept approval={approval} />
      {approval.can.withdraw && <TakeBack approval={approval} />}
    </PortalSide>
  );
}

/** Whose turn it is, or how it ended; the focus goes here once one has answered. */
function useStandWords({ requester, state, stuck, can, askedAt, endedAt }: ApprovalReply): { head: string; line: string } {
  const say = useApprovalWords();
  const { relative } = useFormats();
  const whoAdds = useWhoAdds();
  const time = relative(askedAt, now());
  const ended = relative(endedAt ?? askedAt, now());
  if (state === 'voided') return { head: say(state), line: say('voidedLine', { time: ended }) };
  if (state !== 'requested') return { head: say(state), line: say('endedLine', { time: ended }) };
  if (stuck !== null) return { head: say('stuck'), line: `${say(`stuck_${stuck.why}`)} ${whoAdds(stuck, can.add)}` };
  return can.answer
    ? { head: say('asksYou', { who: requester.name }), line: say('answerBelow', { time }) }
    : { head: say('waits'), line: say('waitsLine', { time }) };
}

function Kept({ approval: { id, hash } }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  const { data, error, isFetching, refetch } = useQuery({ ...evidenceQuery(id), enabled: false });
  return (
    <section>
      <h2>{say('keptAsShown')}</h2>
      {data === undefined ? (
        <p>
          {say('keptLine')} <code className={styles['print']}>{hash}</code>
        </p>
      ) : (
        <Fingerprint evidence={data} />
      )}
      {error !== null && <ErrorState error={error} look="inline" />}
      <Button busy={isFetching} onPress={() => void refetch()}>
        {say('countAnew')}
      </Button>
    </section>
  );
}
