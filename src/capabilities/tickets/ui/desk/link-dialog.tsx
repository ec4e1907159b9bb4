import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { useLink } from './around.ts';
import styles from './desk.module.css';
import { TicketFinder } from './ticket-finder.tsx';
import { useDeskWords, useNamed } from './words.ts';

const kinds = { related: 'related2', parent: 'parent', child: 'child', duplicate: 'duplicate', caused_by: null, fixed_by: null } as const;
type Kind = keyof typeof kinds;
const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind);

/** What the other ticket is to this one, and which. */
export function LinkDialog({ number, onClose }: { number: string; onClose: () => void }) {
  const say = useDeskWords();
  const named = useNamed();
  const [kind, setKind] = useState<Kind>('related');
  const [other, setOther] = useState<Option | null>(null);
  const { mutate, isPending, error } = useLink(number);
  const link = () => other !== null && mutate({ kind, to: other.id }, { onSuccess: onClose });
  const foot = (
    <Button look="primary" busy={isPending} isDisabled={other === null} onPress={link}>
      {say('linkIt')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('linkTo')} foot={foot}>
      <div className={styles['asked']}>
        <Select
          label={say('linkKind')}
          options={Object.entries(kinds).map(([id, word]) => ({ id, label: word === null ? named('', id) : say(word) }))}
          value={kind}
          onChange={(id) => isKind(id) && setKind(id)}
        />
        <TicketFinder value={other} onChange={setOther} except={number} />
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </Dialog>
  );
}
