import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
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
  const leave = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      toast(say('removed', { name }));
      onDone();
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('removeTitle', { name })}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="danger" busy={leave.isPending} onPress={() => leave.mutate()}>
            {say('removeDeed')}
          </Button>
        </>
      }
    >
      <p>{say('removeHelp')}</p>
      {leave.error !== null && <ErrorState look="inline" error={leave.error} />}
    </Dialog>
  );
}
