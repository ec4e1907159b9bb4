import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { IconPicker } from '../../../../ui-kit/icon-picker.tsx';
import { Page } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import styles from './admin.module.css';
import { useDeed, workspaces } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

/** "People & Culture" becomes people-culture. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-$/g, '')
    .slice(0, 40);

/** A department that begins to offer services. */
export function NewWorkspace() {
  const say = useDirectoryAdminWords();
  const navigate = useNavigate();
  const [name, setName] = useState<{ en: string; de?: string }>({ en: '' });
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [icon, setIcon] = useState('building');
  const [act] = useState(actKey);
  const key = ownKey ?? keyOf(name.en);
  const open = useDeed(
    () => workspaces.create({ key, name, icon }, { idempotencyKey: act }),
    ['workspaces'],
    () => navigate({ to: '/admin/w/$key', params: { key }, search: { part: 'teams' } }),
  );
  const problems = fieldProblems(open.error);
  return (
    <Page title={say('newWorkspace')}>
      <BothLanguages label={say('name')} value={name} onChange={setName} error={problems['/name/en']} />
      <TextField label={say('key')} help={say('keyHelp')} value={key} onChange={setOwnKey} error={problems['/key']} />
      <IconPicker label={say('icon')} value={icon} onChange={setIcon} />
      {open.error !== null && <ErrorState look="inline" error={open.error} />}
      <div className={styles['deeds']}>
        <Button
          look="primary"
          busy={open.isPending}
          isDisabled={name.en.trim() === '' || key === ''}
          onPress={() => open.mutate(undefined)}
        >
          {say('newWorkspace')}
        </Button>
        <LinkButton to="/admin">{say('cancel')}</LinkButton>
      </div>
    </Page>
  );
}
