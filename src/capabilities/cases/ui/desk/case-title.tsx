import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { LongTitle } from '../../../../ui-kit/long-title.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { CaseReply } from '../../contract.ts';
import { cases } from '../reach.ts';
import { useCaseWords } from '../words.ts';
import { useChanging } from './changing.tsx';
import styles from './talk.module.css';

/** What the case is about, as those in it call it. */
export function CaseTitle({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  const [isEdited, edit] = useState(false);
  return (
    <div className={styles['titleLine']}>
      <div>
        <LongTitle as="h2">{one.title}</LongTitle>
      </div>
      {one.can.change && <IconButton icon="edit" label={say('editTitle')} onPress={() => edit(true)} />}
      {isEdited && <TitleDialog one={one} onClose={() => edit(false)} />}
    </div>
  );
}

function TitleDialog({ one: { reference, title, version }, onClose }: { one: CaseReply; onClose: () => void }) {
  const say = useCaseWords();
  const [next, write] = useState(title);
  const [seen] = useState(version);
  const { change, isBusy } = useChanging();
  const save = () =>
    change({
      send: (ifMatch) => cases.change({ reference, title: next.trim() }, { ifMatch }),
      seen,
      said: say('titleChanged', { reference }),
      onDone: onClose,
    });
  const foot = (
    <Button look="primary" busy={isBusy} isDisabled={next.trim() === '' || next === title} onPress={save}>
      {say('save')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('editTitle')} foot={foot}>
      <TextField label={say('title')} help={say('titleHelp')} value={next} onChange={write} maxLength={300} autoFocus />
    </Dialog>
  );
}
