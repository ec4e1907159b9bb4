import { useState } from 'react';
import { fieldProblems } from '../../../../kernel/web/edit.ts';
import { BothLanguages } from '../../../../ui-kit/both-languages.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ModelReply } from '../../contract-calendar.ts';
import { calendarCalls, useChangeDeed } from '../data.ts';
import { useSaid } from '../said.ts';
import type { Owners } from './period-dialog.tsx';
import { useChangesAdminWords } from './words.ts';

interface NewModelProps extends Owners {
  models: readonly ModelReply[];
  onClose: () => void;
  onDone: (key: string) => void;
}

const everybody = 'everybody';

/** A name as a key: small letters, digits and hyphens, beginning with a letter. */
const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');

/** Begins as a copy of one that is there; the rest is written where one sees the whole. */
export function NewModel({ models, workspaces, mayShare, onClose, onDone }: NewModelProps) {
  const say = useChangesAdminWords();
  const said = useSaid();
  const [name, setName] = useState({ en: '', de: '' });
  const [ownKey, setKey] = useState<string | null>(null);
  const [owner, setOwner] = useState(mayShare ? everybody : (workspaces[0]?.id ?? everybody));
  const [source, setSource] = useState(models[0]?.key ?? '');
  const key = ownKey ?? keyOf(name.en);
  const isTaken = models.some((one) => one.key === key);
  const copied = models.find((one) => one.key === source)?.definition;
  const make = useChangeDeed(
    async () => {
      if (copied === undefined) throw new Error('Nothing to copy');
      const { de } = name;
      const definition = { ...copied, name: { en: name.en.trim(), ...(de.trim() === '' ? {} : { de: de.trim() }) } };
      return await calendarCalls.publishModel({ key, workspace: owner === everybody ? null : owner, definition }, { ifMatch: 1 });
    },
    (made) => {
      toast(say('created', { name: said(made.definition.name) }));
      onDone(made.key);
    },
  );
  const problems = fieldProblems(make.error);
  const shared = mayShare ? [{ id: everybody, label: say('everybody') }] : [];
  const foot = (
    <Button
      look="primary"
      busy={make.isPending}
      isDisabled={name.en.trim() === '' || key === '' || isTaken}
      onPress={() => make.mutate(undefined)}
    >
      {say('create')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newModel')} foot={foot}>
      <BothLanguages
        label={say('name')}
        autoFocus
        value={name}
        onChange={({ en, de }) => setName({ en, de })}
        error={problems['/definition/name/en']}
      />
      <TextField
        label={say('key')}
        help={say('keyHelp')}
        maxLength={40}
        value={key}
        onChange={setKey}
        error={isTaken ? say('keyTaken') : problems['/key']}
      />
      <Select
        label={say('owner')}
        options={[...shared, ...workspaces.map(({ id, name: label }) => ({ id, label }))]}
        value={owner}
        onChange={setOwner}
        error={problems['/workspace']}
      />
      <Select
        label={say('copyOf')}
        options={models.map((one) => ({ id: one.key, label: said(one.definition.name) }))}
        value={source}
        onChange={setSource}
      />
      {make.error !== null && <ErrorState look="inline" error={make.error} />}
    </Dialog>
  );
}
