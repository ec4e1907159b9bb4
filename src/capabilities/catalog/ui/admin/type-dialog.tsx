import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { ServiceReply } from '../../contract.ts';
import { createType, useCatalogDeed } from './data.ts';
import { isWhole, keyOf } from './naming.ts';
import { useCatalogAdminWords } from './words.ts';

const nothing = { en: '', de: '' };

/** Begins a request type and leads on to its form. */
export function TypeDialog({ service, workspaceKey, onClose }: { service: ServiceReply; workspaceKey: string; onClose: () => void }) {
  const say = useCatalogAdminWords();
  const navigate = useNavigate();
  const [name, setName] = useState(nothing);
  const [summary, setSummary] = useState(nothing);
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const key = ownKey ?? keyOf(name.en);
  const begin = useCatalogDeed(createType, ({ id }) => void navigate({ to: '/admin/w/$key/types/$id', params: { key: workspaceKey, id } }));
  const isReady = isWhole(name) && isWhole(summary) && key !== '';
  return (
    <Dialog
      isOpen
      isFirm
      size="wide"
      onClose={onClose}
      title={say('newType')}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button
            look="primary"
            busy={begin.isPending}
            isDisabled={!isReady}
            onPress={() => begin.mutate({ service: service.id, key, name, summary, icon: service.icon })}
          >
            {say('begin')}
          </Button>
        </>
      }
    >
      <p>{say('newTypeHelp')}</p>
      <BothLanguages label={say('name')} autoFocus value={name} onChange={setName} />
      <BothLanguages label={say('summary')} value={summary} onChange={setSummary} />
      <TextField label={say('key')} help={say('keyHelp')} value={key} onChange={setOwnKey} error={fieldProblems(begin.error)['/key']} />
      {begin.error !== null && <ErrorState look="inline" error={begin.error} />}
    </Dialog>
  );
}
