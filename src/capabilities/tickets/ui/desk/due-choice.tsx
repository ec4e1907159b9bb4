import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { LaterMoment } from '../../../../ui-kit/later-moment.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './context.module.css';
import { useDeskWords } from './words.ts';

/** By when it should be done; set, moved and cleared in place. */
export function DueChoice({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { dateTime } = useFormats();
  const words = ticket.dueAt === null ? say('noDue') : dateTime(ticket.dueAt);
  if (!ticket.can.edit || ticket.readOnly.includes('dueAt')) return words;
  const trigger = (
    <Button look="plain">
      <Hidden>{say('dueAt')}: </Hidden>
      {words}
    </Button>
  );
  return (
    <span className={styles['inFacts']}>
      <Popover label={say('dueAt')} placement="bottom end" trigger={trigger}>
        {(close) => <DueFields ticket={ticket} onDone={close} />}
      </Popover>
    </span>
  );
}

function DueFields({ ticket, onDone }: { ticket: TicketReply; onDone: () => void }) {
  const say = useDeskWords();
  // What was seen when it opened: what others change meanwhile must not be overwritten unseen.
  const [seen] = useState(ticket);
  const [due, setDue] = useState(seen.dueAt);
  const { mutate, isPending } = useChange(ticket);
  const said = say('dueChanged', { number: ticket.number });
  const set = (dueAt: string | null) => mutate({ change: { dueAt }, said, ifMatch: seen.version }, { onSettled: onDone });
  const moment = due === null ? null : new Date(due).toISOString();
  return (
    <div className={styles['choosing']}>
      <LaterMoment label={say('dueAt')} value={due} onChange={setDue} />
      <Button look="primary" busy={isPending} isDisabled={moment === null || moment === seen.dueAt} onPress={() => set(moment)}>
        {say('save')}
      </Button>
      {seen.dueAt !== null && (
        <Button busy={isPending} onPress={() => set(null)}>
          {say('clearDue')}
        </Button>
      )}
    </div>
  );
}
