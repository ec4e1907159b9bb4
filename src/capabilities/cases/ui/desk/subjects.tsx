import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { CaseReply } from '../../contract.ts';
import { tell, useCaseDeed, useKeepCase } from '../data.ts';
import { cases } from '../reach.ts';
import { useCaseWords } from '../words.ts';
import styles from './side.module.css';

/** Whom the case is about: told to those who handle it, and never let in. */
export function Subjects({ one: { subjects, can, reference } }: { one: CaseReply }) {
  const say = useCaseWords();
  const keep = useKeepCase();
  const [isNaming, name] = useState(false);
  const clear = useMutation({
    mutationFn: (person: string) => cases.clearSubject({ reference, person }),
    onSuccess: keep,
    onError: tell,
  });
  if (!can.change && subjects.length === 0) return null;
  const add = can.change && <IconButton icon="plus" label={say('nameSubject')} onPress={() => name(true)} />;
  return (
    <ContextSection title={say('about')} end={add}>
      {subjects.length === 0 && <p className={styles['muted']}>{say('aboutNobody')}</p>}
      <ul className={styles['people']}>
        {subjects.map(({ id, name: who }) => (
          <li key={id}>
            <Avatar name={who} isDecoration />
            <span className={styles['personName']}>{who}</span>
            {can.change && <IconButton icon="x" label={say('clearSubject', { who })} onPress={() => clear.mutate(id)} />}
          </li>
        ))}
      </ul>
      {subjects.length > 0 && <p className={styles['muted']}>{say('aboutNever')}</p>}
      {isNaming && <NameDialog reference={reference} onClose={() => name(false)} />}
    </ContextSection>
  );
}

function NameDialog({ reference, onClose }: { reference: string; onClose: () => void }) {
  const say = useCaseWords();
  const [person, pick] = useState<Option | null>(null);
  const name = useCaseDeed(() => cases.nameSubject({ reference, person: person?.id ?? '' }), onClose);
  const foot = (
    <Button look="primary" busy={name.isPending} isDisabled={person === null} onPress={() => name.mutate(undefined)}>
      {say('nameDeed')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('nameSubject')} foot={foot}>
      <PersonPicker label={say('person')} help={say('nameHelp')} value={person} onChange={pick} />
      {name.error !== null && <ErrorState look="inline" error={name.error} />}
    </Dialog>
  );
}
