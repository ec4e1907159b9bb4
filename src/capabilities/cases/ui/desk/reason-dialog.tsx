import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { useCaseWords } from '../words.ts';

interface ReasonProps {
  title: string;
  help: string;
  /** What the button says. */
  deed: string;
  isBusy: boolean;
  error?: unknown;
  onGiven: (reason: string) => void;
  onClose: () => void;
}

/** What is not done without saying why. */
export function ReasonDialog({ title, help, deed, isBusy, error = null, onGiven, onClose }: ReasonProps) {
  const say = useCaseWords();
  const [reason, write] = useState('');
  const [isTried, tried] = useState(false);
  const isMissing = reason.trim() === '';
  const foot = (
    <Button look="primary" busy={isBusy} onPress={() => (isMissing ? tried(true) : onGiven(reason.trim()))}>
      {deed}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={title} foot={foot}>
      <TextArea
        label={say('reason')}
        help={help}
        value={reason}
        onChange={write}
        maxLength={2000}
        autoFocus
        rows={3}
        error={isTried && isMissing ? say('reasonNeeded') : undefined}
      />
      {error !== null && <ErrorState look="inline" error={error} />}
    </Dialog>
  );
}
