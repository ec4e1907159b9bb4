import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { useMerge } from './around.ts';
import styles from './desk.module.css';
import { TicketFinder } from './ticket-finder.tsx';
import { useDeskWords } from './words.ts';

/** Into which ticket this one goes; what moves and what becomes of it is said before. */
export function MergeDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const say = useDeskWords();
  const navigate = useNavigate();
  const [other, setOther] = useState<Option | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const { merge, undo } = useMerge(number, ({ into }) => {
    onClose();
    toast(say('merged', { number, into: into.number }), { onUndo: () => undo.mutate() });
    void navigate({ to: '/t/$number', params: { number: into.number } });
  });
  const foot = (
    <Button
      look="primary"
      busy={merge.isPending}
      isDisabled={other === null}
      onPress={() => other !== null && merge.mutate({ into: other.id, key })}
    >
      {say('mergeIt')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('mergeInto')} foot={foot}>
      <div className={styles['asked']}>
        <p className={styles['hint']}>{say('mergeHelp', { number })}</p>
        <TicketFinder value={other} onChange={setOther} except={number} />
        {merge.error !== null && <ErrorState error={merge.error} look="inline" />}
      </div>
    </Dialog>
  );
}
