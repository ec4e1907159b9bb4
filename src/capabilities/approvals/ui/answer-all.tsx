import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Row, RowList } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { usePriceOf } from '../../catalog/ui/public-data.ts';
import type { ApprovalRow, BulkResult, Vote } from '../contract.ts';
import styles from './approvals.module.css';
import { useVoteAll } from './data.ts';
import { useApprovalWords } from './words.ts';

interface AnswerAllProps {
  rows: readonly ApprovalRow[];
  answer: Exclude<Vote['answer'], 'abstain'>;
  onDone: () => void;
  onClose: () => void;
}

/** Shows what is answered together and asks once; afterwards which of them were not, and why. */
export function AnswerAll({ rows, answer, onDone, onClose }: AnswerAllProps) {
  const say = useApprovalWords();
  const [comment, setComment] = useState('');
  const { mutate, isPending, error, data } = useVoteAll();
  const left = data?.items.filter(({ done }) => !done) ?? [];
  const done = ({ items }: { items: BulkResult[] }) => {
    const count = items.filter((one) => one.done).length;
    if (count > 0) toast(say(answer === 'approve' ? 'allApproved' : 'allRejected', { count }));
    if (count < items.length) return;
    onClose();
    onDone();
  };
  const send = () => mutate({ answer, comment, ids: rows.map(({ id }) => id) }, { onSuccess: done });
  if (left.length > 0) return <NotAnswered rows={rows} left={left} onClose={onClose} />;
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={isPending} isDisabled={answer === 'reject' && comment.trim() === ''} onPress={send}>
        {say(answer)}
      </Button>
    </>
  );
  const title = say(answer === 'approve' ? 'approveAllTitle' : 'rejectAllTitle', { count: rows.length });
  return (
    <Dialog isOpen isFirm onClose={onClose} title={title} foot={foot}>
      <Asked rows={rows} />
      <div className={styles['comment']}>
        <TextArea
          label={say(answer === 'approve' ? 'comment' : 'why')}
          help={say(answer === 'approve' ? 'commentHelp' : 'rejectAllHelp')}
          optional={answer === 'approve'}
          isRequired={answer === 'reject'}
          value={comment}
          onChange={setComment}
          maxLength={2000}
          autoFocus
        />
      </div>
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}

function Asked({ rows }: { rows: readonly ApprovalRow[] }) {
  const say = useApprovalWords();
  const priceOf = usePriceOf();
  return (
    <RowList label={say('whatIsAsked')}>
      {rows.map(({ id, number, title, requester, price }) => (
        <Row key={id} line={`${number} · ${requester.name}`} end={price && priceOf(price)}>
          {title}
        </Row>
      ))}
    </RowList>
  );
}

interface NotAnsweredProps {
  rows: readonly ApprovalRow[];
  left: readonly BulkResult[];
  onClose: () => void;
}

/** The others were answered; of these it says why not. */
function NotAnswered({ rows, left, onClose }: NotAnsweredProps) {
  const say = useApprovalWords();
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.title ?? '';
  const foot = (
    <Button look="primary" onPress={onClose}>
      {say('understood')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('notAnswered', { count: left.length })} foot={foot}>
      <RowList label={say('notAnswered', { count: left.length })}>
        {left.map(({ id, reason }) => (
          <Row key={id} line={reason}>
            {titleOf(id)}
          </Row>
        ))}
      </RowList>
    </Dialog>
  );
}
