import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useMove } from './data.ts';
import { usePortalTicketWords } from './words.ts';

/** Asks once whether what was asked for shall be taken back; `words` says it on the button. */
export function Cancel({ ticket, words, onClose }: { ticket: TicketReply; words: string; onClose: () => void }) {
  const say = usePortalTicketWords();
  const { mutate, isPending, error } = useMove(ticket);
  const { number, cancelsTo } = ticket;
  const done = () => {
    toast(say('canceled', { number }));
    onClose();
  };
  const foot = (
    <>
      <Button onPress={onClose}>{say('keep')}</Button>
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
    <Dialog isOpen onClose={onClose} title={say('cancelSure', { number })} foot={foot}>
      <p>{say('cancelHelp')}</p>
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}
