import { useState } from 'react';
import { later } from '../../../../kernel/web/later.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useNoun } from '../nouns.ts';
import { useMove } from './data.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

// Most readers open neither, and what a dialog is drawn with weighs more than the page.
const { Part: Reopen } = later(() => import('./reopen.tsx').then((parts) => parts.Reopen));
const { Part: Cancel } = later(() => import('./cancel.tsx').then((parts) => parts.Cancel));

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

/** Takes the ask back, after one question. */
export function CancelRequest({ ticket }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const [asking, setAsking] = useState(false);
  const noun = useNoun(ticket.workspace);
  const words = noun === undefined ? say('cancel') : say('cancelOf', noun);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words}</Button>
      {asking && <Cancel ticket={ticket} words={words} onClose={() => setAsking(false)} />}
    </>
  );
}
