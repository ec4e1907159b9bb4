import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { TicketReply, Transition } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './desk.module.css';
import { isMoveReady, MoveFields } from './move-fields.tsx';
import { changeOf, type MoveGiven } from './move-given.ts';
import { useDeskWords, useNamed } from './words.ts';

/** Asks for what a change of state requires, nothing else. */
export function MoveDialog({ ticket, transition, onClose }: { ticket: TicketReply; transition: Transition; onClose: () => void }) {
  const say = useDeskWords();
  const named = useNamed();
  const [given, setGiven] = useState<MoveGiven>({});
  const [seen] = useState(ticket.version);
  const { mutate, isPending, error } = useChange(ticket);
  const state = named('state', transition.to, ticket);
  const said = say('moved', { number: ticket.number, state });
  const send = (
    <Button
      look="primary"
      busy={isPending}
      isDisabled={!isMoveReady(transition, given)}
      onPress={() => mutate({ change: { state: transition.to, ...changeOf(given) }, said, ifMatch: seen }, { onSuccess: onClose })}
    >
      {say('moveTo', { state })}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('moveTo', { state })} foot={send}>
      <div className={styles['asked']}>
        <MoveFields transition={transition} team={ticket.team?.id ?? null} given={given} onChange={setGiven} />
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </Dialog>
  );
}
