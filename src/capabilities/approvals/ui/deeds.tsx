import { useState } from 'react';
import { later } from '../../../kernel/web/later.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ApprovalReply } from '../contract.ts';
import styles from './approvals.module.css';
import { useVote } from './data.ts';
import { useApprovalWords } from './words.ts';

// Most answers are yes, and what a dialog is drawn with weighs more than the page.
const { Part: Reject } = later(() => import('./dialogs.tsx').then((parts) => parts.Reject));
const { Part: Withdraw } = later(() => import('./dialogs.tsx').then((parts) => parts.Withdraw));

interface DeedsProps {
  approval: ApprovalReply;
  /** The buttons go with the answer; whoever pressed one reads on at what it led to. */
  onDone: () => void;
}

/** Approve or reject. Why an answer came too late stays, also where there is nothing to answer any more. */
export function Deeds({ approval, onDone }: DeedsProps) {
  const say = useApprovalWords();
  const [isRejecting, setRejecting] = useState(false);
  const { id, number, can } = approval;
  const { mutate, isPending, error } = useVote(id);
  const done = () => {
    toast(say('youApprovedIt', { number }));
    onDone();
  };
  return (
    <>
      {can.answer && (
        <div className={styles['deeds']}>
          <Button look="primary" size="large" busy={isPending} onPress={() => mutate({ answer: 'approve' }, { onSuccess: done })}>
            {say('approve')}
          </Button>
          <Button size="large" isDisabled={isPending} onPress={() => setRejecting(true)}>
            {say('reject')}
          </Button>
        </div>
      )}
      {error !== null && <ErrorState error={error} look="inline" />}
      {isRejecting && <Reject approval={approval} onDone={onDone} onClose={() => setRejecting(false)} />}
    </>
  );
}

/** For who asked: nobody needs to answer any more. */
export function TakeBack({ approval }: { approval: ApprovalReply }) {
  const say = useApprovalWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <section>
      <h2>{say('plansChanged')}</h2>
      <p>{say('withdrawHelp')}</p>
      <Button onPress={() => setAsking(true)}>{say('withdraw')}</Button>
      {isAsking && <Withdraw approval={approval} onClose={() => setAsking(false)} />}
    </section>
  );
}
