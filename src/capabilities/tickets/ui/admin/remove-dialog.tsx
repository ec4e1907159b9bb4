import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useTicketAdminWords } from './words.ts';

interface RemoveDialogProps {
  name: string;
  remove: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before something that others use is gone. */
export function RemoveDialog({ name, remove, onDone, onClose }: RemoveDialogProps) {
  const say = useTicketAdminWords();
  const done = () => {
    toast(say('removed', { name }));
    onDone();
  };
  return (
    <DangerDialog
      title={say('removeTitle', { name })}
      help={say('removeHelp')}
      deed={say('removeDeed')}
      keep={say('cancel')}
      onDo={remove}
      onDone={done}
      onClose={onClose}
    />
  );
}
