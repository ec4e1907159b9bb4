import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorState } from './states.tsx';

interface DangerDialogProps {
  title: string;
  /** What is lost by it. */
  help: string;
  /** Word of the button that does it, and of the one that leaves everything as it is. */
  deed: string;
  keep: string;
  onDo: () => Promise<unknown>;
  /** After it was done; not before the dialog is closed. */
  onDone: () => void;
  onClose: () => void;
}

/** Asks before something is gone for good; a refusal is shown in place, and the question stays. */
export function DangerDialog({ title, help, deed, keep, onDo, onDone, onClose }: DangerDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onDo();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
      return;
    }
    onClose();
    onDone();
  };
  const foot = (
    <>
      <Button onPress={onClose}>{keep}</Button>
      <Button look="danger" busy={isBusy} onPress={() => void act()}>
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={title} foot={foot}>
      <p>{help}</p>
      {error !== null && <ErrorState look="inline" error={error} />}
    </Dialog>
  );
}
