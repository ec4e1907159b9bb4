import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../directory/ui/public.tsx';
import type { ApprovalReply } from '../contract.ts';
import { useAddApprover } from './data.ts';
import { useApprovalWords } from './words.ts';

/** Chooses whom to ask as well. Nobody is replaced by that: whoever is added has to approve beside the others. */
export function AddApprover({ approval: { id }, onClose }: { approval: ApprovalReply; onClose: () => void }) {
  const say = useApprovalWords();
  const [person, choose] = useState<Option | null>(null);
  const { mutate, isPending, error } = useAddApprover(id);
  const done = () => {
    toast(say('askedElse', { who: person?.label ?? '' }));
    onClose();
  };
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={isPending} isDisabled={person === null} onPress={() => person && mutate(person.id, { onSuccess: done })}>
        {say('askThem')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('askElse')} foot={foot}>
      <PersonPicker label={say('who')} help={say('askElseHelp')} value={person} onChange={choose} />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}
