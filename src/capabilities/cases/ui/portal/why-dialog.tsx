import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { usePortalCaseWords } from './words.ts';

interface WhyProps {
  reference: string;
  deed: string;
  isBusy: boolean;
  error: unknown;
  onGiven: (reason: string) => void;
  onClose: () => void;
}

/** Asks for the reason of a move that needs one. */
export function WhyDialog({ reference, deed, isBusy, error, onGiven, onClose }: WhyProps) {
  const say = usePortalCaseWords();
  const [reason, write] = useState('');
  const foot = (
    <>
      <Button onPress={onClose}>{say('keep')}</Button>
      <Button look="primary" busy={isBusy} isDisabled={reason.trim() === ''} onPress={() => onGiven(reason.trim())}>
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('whyTitle', { reference })} foot={foot}>
      <TextArea label={say('why')} help={say('whyHelp')} value={reason} onChange={write} maxLength={2000} rows={3} autoFocus />
      {error !== null && <ErrorState look="inline" error={error} />}
    </Dialog>
  );
}
