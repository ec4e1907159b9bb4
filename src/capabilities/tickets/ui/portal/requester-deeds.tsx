import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useNoun } from '../nouns.ts';
import { useMove } from './data.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

/** Says whether what was done is right; only while it waits for that. */
export function RequesterDeeds({ ticket }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const [reopening, setReopening] = useState(false);
  const { mutate, isPending, error } = useMove(ticket);
  if (!ticket.can.confirm && !ticket.can.reopen) return null;
  const { confirmsTo } = ticket;
  const confirm = () =>
    confirmsTo !== null && mutate({ state: confirmsTo }, { onSuccess: () => toast(say('confirmed', { number: ticket.number })) });
  return (
    <div className={styles['deeds']}>
      {ticket.can.confirm && (
        <Button look="primary" busy={isPending} onPress={confirm}>
          {say('confirm')}
        </Button>
      )}
      {ticket.can.reopen && <Button onPress={() => setReopening(true)}>{say('reopen')}</Button>}
      {error !== null && <ErrorState error={error} look="inline" />}
      {reopening && <Reopen ticket={ticket} onClose={() => setReopening(false)} />}
    </div>
  );
}

function Reopen({ ticket, onClose }: { ticket: TicketReply; onClose: () => void }) {
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

/** Takes the ask back, after one question. */
export function CancelRequest({ ticket }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useMove(ticket);
  const { number, cancelsTo, workspace } = ticket;
  const noun = useNoun(workspace);
  const words = noun === undefined ? say('cancel') : say('cancelOf', noun);
  const done = () => {
    toast(say('canceled', { number }));
    setAsking(false);
  };
  const foot = (
    <>
      <Button onPress={() => setAsking(false)}>{say('keep')}</Button>
      <Button
        look="danger"
        busy={isPending}
        onPress={() => cancelsTo !== null && mutate({ state: cancelsTo, comment: say('cancelComment') }, { onSuccess: done })}
      >
        {words}
      </Button>
    </>
  );
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words}</Button>
      <Dialog isOpen={asking} onClose={() => setAsking(false)} title={say('cancelSure', { number })} foot={foot}>
        <p>{say('cancelHelp')}</p>
        {error !== null && <ErrorState error={error} look="inline" />}
      </Dialog>
    </>
  );
}
