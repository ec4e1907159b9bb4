import { useState } from 'react';
import { later } from '../../../kernel/web/later.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
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

/** Approve, reject or where the plan lets one abstain, with a word along if one likes. Why an answer came too late stays, also where nothing is to be answered any more. */
export function Deeds({ approval, onDone }: DeedsProps) {
  const say = useApprovalWords();
  const [isRejecting, setRejecting] = useState(false);
  const { id, number, can } = approval;
  const [isWriting, setWriting] = useState(false);
  const [comment, setComment] = useState('');
  const { mutate, isPending, error } = useVote(id);
  const give = (answer: 'approve' | 'abstain') =>
    mutate(
      { answer, comment },
      {
        onSuccess: () => {
          toast(say(answer === 'approve' ? 'youApprovedIt' : 'youAbstainedIt', { number }));
          onDone();
        },
      },
    );
  return (
    <>
      {can.answer && (
        <>
          {isWriting && (
            <div className={styles['comment']}>
              <TextArea
                label={say('comment')}
                help={say('commentHelp')}
                rows={2}
                value={comment}
                onChange={setComment}
                maxLength={2000}
                autoFocus
              />
            </div>
          )}
          <div className={styles['deeds']}>
            <Button look="primary" size="large" busy={isPending} onPress={() => give('approve')}>
              {say('approve')}
            </Button>
            <Button size="large" isDisabled={isPending} onPress={() => setRejecting(true)}>
              {say('reject')}
            </Button>
            {can.abstain && (
              <Button size="large" isDisabled={isPending} onPress={() => give('abstain')}>
                {say('abstain')}
              </Button>
            )}
            {!isWriting && (
              <Button look="quiet" size="large" onPress={() => setWriting(true)}>
                {say('addComment')}
              </Button>
            )}
          </div>
        </>
      )}
      {error !== null && <ErrorState error={error} look="inline" />}
      {isRejecting && <Reject approval={approval} begun={comment} onDone={onDone} onClose={() => setRejecting(false)} />}
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
