import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useChange } from './change.ts';
import { useDeskWords } from './words.ts';

export function EditTitle({ ticket, onClose }: { ticket: TicketReply; onClose: () => void }) {
  const say = useDeskWords();
  // What was seen when the dialog opened: what others change meanwhile must not be overwritten unseen.
  const [seen] = useState(ticket);
  const [title, setTitle] = useState(seen.title);
  const { mutate, isPending } = useChange(ticket);
  const said = say('titleChanged', { number: ticket.number });
  const save = () => mutate({ change: { title }, said, ifMatch: seen.version }, { onSettled: onClose });
  const foot = (
    <Button look="primary" busy={isPending} isDisabled={title.trim() === '' || title === seen.title} onPress={save}>
      {say('save')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('editTitle')} foot={foot}>
      <TextField label={say('title')} value={title} onChange={setTitle} autoFocus />
    </Dialog>
  );
}
