import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { TicketReply, Transition } from '../../shared/records.ts';
import styles from './desk.module.css';
import { isMoveReady, MoveFields } from './move-fields.tsx';
import type { MoveGiven } from './move-given.ts';
import { useDeskWords } from './words.ts';

interface ResolveDialogProps {
  ticket: TicketReply;
  /** What is asked: all that the message itself does not give. */
  transition: Transition;
  onGiven: (given: MoveGiven) => void;
  onClose: () => void;
}

/** Asks for what resolving requires before the message goes out, as the change of state by itself does. */
export function ResolveDialog({ ticket, transition, onGiven, onClose }: ResolveDialogProps) {
  const say = useDeskWords();
  const [given, setGiven] = useState<MoveGiven>({});
  const send = (
    <Button look="primary" isDisabled={!isMoveReady(transition, given)} onPress={() => onGiven(given)}>
      {say('sendAndResolve')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('sendAndResolve')} foot={send}>
      <div className={styles['asked']}>
        <MoveFields transition={transition} team={ticket.team?.id ?? null} given={given} onChange={setGiven} />
      </div>
    </Dialog>
  );
}
