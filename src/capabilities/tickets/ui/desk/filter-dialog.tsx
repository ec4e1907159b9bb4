import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { ComboBox } from '../../../../ui-kit/combo-box.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { useRequestTypes } from '../../../catalog/ui/public-data.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { usePersonNames } from '../../../directory/ui/public-data.ts';
import { findAmong } from './condition-options.tsx';
import styles from './desk.module.css';
import type { ViewSearch } from './use-view.ts';
import { useDeskWords, useNamed } from './words.ts';

interface FilterDialogProps {
  onFilter: (change: ViewSearch) => void;
  onClose: () => void;
}

/** Narrows by what is too much for a menu: people by name, request types below their services. */
export function FilterDialog({ onFilter, onClose }: FilterDialogProps) {
  const say = useDeskWords();
  const named = useNamed();
  const { keep } = usePersonNames([]);
  const types = useRequestTypes();
  const [assignee, assign] = useState<Option | null>(null);
  const [requester, ask] = useState<Option | null>(null);
  const [type, setType] = useState<Option | null>(null);
  const chosen = {
    ...(assignee && { assignee: assignee.id }),
    ...(requester && { requester: requester.id }),
    ...(type && { requestType: type.id }),
  };
  const show = () => {
    for (const person of [assignee, requester]) if (person !== null) keep(person);
    onFilter(chosen);
    onClose();
  };
  const foot = (
    <Button look="primary" isDisabled={Object.keys(chosen).length === 0} onPress={show}>
      {say('show')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('filterMore')} foot={foot}>
      <div className={styles['asked']}>
        <PersonPicker label={named('field', 'requester')} value={requester} onChange={ask} placeholder={say('findPerson')} />
        <PersonPicker label={named('field', 'assignee')} value={assignee} onChange={assign} placeholder={say('findPerson')} />
        <ComboBox
          label={named('field', 'requestType')}
          key={types.length === 0 ? 'coming' : 'known'}
          find={findAmong(types)}
          value={type}
          onChange={setType}
        />
      </div>
    </Dialog>
  );
}
