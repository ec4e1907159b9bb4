import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { useMajorWords } from './words.ts';

interface ReasonDialogProps {
  title: string;
  help?: string | undefined;
  deed: string;
  error: unknown;
  isPending: boolean;
  onGiven: (reason: string) => void;
  onClose: () => void;
}

/** Asks why, and does it then. */
export function ReasonDialog({ title, help, deed, error, isPending, onGiven, onClose }: ReasonDialogProps) {
  const say = useMajorWords();
  const [reason, setReason] = useState('');
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={isPending} isDisabled={reason.trim() === ''} onPress={() => onGiven(reason)}>
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={title} foot={foot}>
      <TextArea label={say('why')} help={help} value={reason} onChange={setReason} maxLength={2000} isRequired autoFocus />
      {error !== null && <ErrorState error={error} look="inline" />}
    </Dialog>
  );
}
