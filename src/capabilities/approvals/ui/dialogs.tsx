import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ApprovalReply } from '../contract.ts';
import { useVote, useWithdraw } from './data.ts';
import { useApprovalWords } from './words.ts';

interface DialogProps {
  approval: ApprovalReply;
  onClose: () => void;
}

/** A rejection says why. */
export function Reject({
  approval: { id, number, requester },
  begun,
  onDone,
  onClose,
}: DialogProps & { begun: string; onDone: () => void }) {
  const say = useApprovalWords();
  // What was written before one decided against it need not be written again.
  const [comment, setComment] = useState(begun);
  const { mutate, isPending, error } = useVote(id);
  const done = () => {
    toast(say('youRejectedIt', { number }));
    onClose();
    onDone();
  };
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button
        look="primary"
        busy={isPending}
        isDisabled={comment.trim() === ''}
        onPress={() => mutate({ answer: 'reject', comment }, { onSuccess: done })}
      >
        {say('reject')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('rejectTitle')} foot={foot}>
      <TextArea
        label={say('why')}
        help={say('rejectHelp', { who: requester.name })}
        value={comment}
        onChange={setComment}
        maxLength={2000}
        isRequired
        autoFocus
      />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}

/** Asks once whether what was asked for shall be taken back. */
export function Withdraw({ approval: { id, number }, onClose }: DialogProps) {
  const say = useApprovalWords();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useWithdraw(id);
  const done = () => {
    toast(say('takenBack', { number }));
    onClose();
  };
  const foot = (
    <>
      <Button onPress={onClose}>{say('keep')}</Button>
      <Button look="danger" busy={isPending} onPress={() => mutate(reason, { onSuccess: done })}>
        {say('withdraw')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('withdrawSure', { number })} foot={foot}>
      <p>{say('withdrawHelp')}</p>
      <TextArea label={say('why')} optional value={reason} onChange={setReason} maxLength={2000} />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}
