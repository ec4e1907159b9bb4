import { useState } from 'react';
import { now } from '../../../kernel/web/clock.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import styles from './account.module.css';
import { useMakeToken } from './data.ts';
import { useAccountWords } from './words.ts';

const scopes: Record<string, string[]> = {
  read: ['tickets:read', 'search:read'],
  write: ['tickets:read', 'tickets:write', 'search:read'],
  all: ['*'],
};
const day = 86_400_000;

/** Asks what a token is for and may do; then shows it, this once. */
export function MakeToken({ onClose }: { onClose: () => void }) {
  const say = useAccountWords();
  const { mutate, isPending, error, data } = useMakeToken();
  const [draft, setDraft] = useState({ name: '', may: 'read', days: '90' });
  const [isTold, setTold] = useState(false);
  const make = () => {
    setTold(true);
    const endsAt = new Date(now() + Number(draft.days) * day).toISOString();
    if (draft.name.trim() !== '') mutate({ name: draft.name, scopes: scopes[draft.may] ?? [], endsAt });
  };
  if (data !== undefined) return <Made token={data.token} onClose={onClose} />;
  const foot = (
    <Button look="primary" busy={isPending} onPress={make}>
      {say('make')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('makeToken')} foot={foot}>
      <div className={styles['fields']}>
        <TextField
          label={say('tokenName')}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          error={isTold && draft.name.trim() === '' ? say('tokenNameMissing') : undefined}
          autoFocus
        />
        <RadioGroup
          label={say('tokenMay')}
          options={[
            { id: 'read', label: say('tokenReads') },
            { id: 'write', label: say('tokenWrites') },
            { id: 'all', label: say('tokenAll') },
          ]}
          value={draft.may}
          onChange={(may) => setDraft({ ...draft, may })}
        />
        <RadioGroup
          label={say('tokenEnds')}
          options={[
            { id: '30', label: say('days30') },
            { id: '90', label: say('days90') },
            { id: '365', label: say('days365') },
          ]}
          value={draft.days}
          onChange={(days) => setDraft({ ...draft, days })}
        />
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </Dialog>
  );
}

function Made({ token, onClose }: { token: string; onClose: () => void }) {
  const say = useAccountWords();
  const copy = () => void navigator.clipboard.writeText(token).then(() => toast(say('copied')));
  const foot = (
    <>
      <Button icon="copy" onPress={copy}>
        {say('copy')}
      </Button>
      <Button look="primary" onPress={onClose}>
        {say('done')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('tokenMadeTitle')} foot={foot} isFirm>
      <p>{say('tokenMadeHelp')}</p>
      <code className={styles['token']}>{token}</code>
    </Dialog>
  );
}
