import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useMove } from './data.ts';
import { usePortalTicketWords } from './words.ts';

/** Says what is still wrong, and lets the ask begin anew. */
export function Reopen({ ticket, onClose }: { ticket: TicketReply; onClose: () => void }) {
  const say = usePortalTicketWords();
  const [comment, setComment] = useState('');
  const { mutate, isPending, error } = useMove(ticket);
  const to = ticket.transitions.find(({ reopens }) => reopens)?.to ?? 'inProgress';
  const done = () => {
    toast(say('reopened', { number: ticket.number }));
    onClose();
  };
  const send = (
    <Button
      look="primary"
      busy={isPending}
      isDisabled={comment.trim() === ''}
      onPress={() => mutate({ state: to, comment }, { onSuccess: done })}
    >
      {say('send')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('reopenTitle')} foot={send} isFirm>
      <TextArea label={say('reply')} help={say('reopenHelp')} value={comment} onChange={setComment} autoFocus />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}
