import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { PersonReply } from '../../shared/person.ts';
import { Appearance } from './appearance.tsx';
import { meQuery, useSaveMe } from './data.ts';
import styles from './profile.module.css';
import { changeOf, type Draft, draftOf, faultsOf } from './profile-draft.ts';
import { FormatFields, NameFields, ReachFields } from './profile-fields.tsx';
import { useProfileWords } from './words.ts';

/** What the house knows about the reader, for them to change. */
export function Profile({ onSaved }: { onSaved: (saved: PersonReply) => void }) {
  const { data } = useSuspenseQuery(meQuery);
  return (
    <>
      <ProfileForm key={data.version} me={data} onSaved={onSaved} />
      <Appearance />
    </>
  );
}

function ProfileForm({ me, onSaved }: { me: PersonReply; onSaved: (saved: PersonReply) => void }) {
  const say = useProfileWords();
  const [draft, setDraft] = useState<Draft>(draftOf(me));
  const [isTold, setTold] = useState(false);
  const { mutate, isPending, error } = useSaveMe(me);
  const faults = faultsOf(draft);
  const save = () => {
    setTold(true);
    if (faults.length > 0) return;
    mutate(changeOf(draft), {
      onSuccess: (saved) => {
        toast(say('saved'));
        onSaved(saved);
      },
    });
  };
  const fields = { draft, set: (change: Partial<Draft>) => setDraft({ ...draft, ...change }), faults: isTold ? faults : [] };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <NameFields {...fields} email={me.email} />
      <ReachFields {...fields} />
      <FormatFields {...fields} />
      {error !== null && <ErrorState error={error} onRetry={save} look="inline" />}
      <Button type="submit" look="primary" size="large" busy={isPending}>
        {say('save')}
      </Button>
    </form>
  );
}
