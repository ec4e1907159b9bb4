import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../kernel/web/api.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { tokensContract } from '../../contract.ts';
import { useSignInAdminWords } from './words.ts';

const tokens = client<typeof tokensContract>('tokens');
const spans = ['30', '90', '365'] as const;
const day = 24 * 60 * 60 * 1000;

/** Makes a token and shows its secret this one time. */
export function NewToken({ onMade, onClose }: { onMade: () => unknown; onClose: () => void }) {
  const say = useSignInAdminWords();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState('tickets:read');
  const [days, setDays] = useState<(typeof spans)[number]>('90');
  const wanted = scopes.split(/[\s,]+/).filter(Boolean);
  const make = useMutation({
    mutationFn: () => tokens.create({ name, scopes: wanted, endsAt: new Date(now() + Number(days) * day).toISOString() }),
    onSuccess: onMade,
  });
  if (make.data) return <Secret secret={make.data.token} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={say('newToken')}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" busy={make.isPending} isDisabled={name.trim() === '' || wanted.length === 0} onPress={() => make.mutate()}>
            {say('make')}
          </Button>
        </>
      }
    >
      <TextField label={say('tokenName')} autoFocus value={name} onChange={setName} />
      <TextField label={say('tokenScopes')} help={say('tokenScopesHelp')} value={scopes} onChange={setScopes} />
      <Select
        label={say('tokenDays')}
        options={spans.map((id) => ({ id, label: say(`days_${id}` as const) }))}
        value={days}
        onChange={(id) => spans.filter((span) => span === id).map(setDays)}
      />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
    </Dialog>
  );
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const say = useSignInAdminWords();
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast(say('copied'));
  };
  return (
    <Dialog
      isOpen
      isFirm
      onClose={onClose}
      title={say('token')}
      foot={
        <>
          <Button onPress={() => void copy()}>{say('copy')}</Button>
          <Button look="primary" onPress={onClose}>
            {say('done')}
          </Button>
        </>
      }
    >
      <Banner tone="warning">{say('tokenOnce')}</Banner>
      <TextField label={say('token')} isReadOnly value={secret} />
    </Dialog>
  );
}
