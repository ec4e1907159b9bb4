import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { upload } from '../../../../kernel/web/upload.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { FileField } from '../../../../ui-kit/file-field.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { BackLink, PortalTitle } from '../../../../ui-kit/portal-page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { CaseClassReply } from '../../contract-classes.ts';
import { useKeepCase } from '../data.ts';
import { uploadPlace } from '../files/waiting-files.tsx';
import { useCaseFileWords } from '../files/words.ts';
import { cases, classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import styles from './portal.module.css';
import { WhoWillSee } from './who-will-see.tsx';
import { usePortalCaseWords } from './words.ts';

/** Opens a case of one's own: who will see it stands above what one writes. `kind` is the key of a class, as a link may name it. */
export function NewOwnCase({ kind }: { kind: string | undefined }) {
  const say = usePortalCaseWords();
  usePageTitle(say('newCase'));
  const classes = useQuery(classesQuery);
  return (
    <>
      <BackLink to="/cases">{say('backToCases')}</BackLink>
      <PortalTitle>{say('newCase')}</PortalTitle>
      <Loaded asking={classes} rows={3}>
        {({ items }) => {
          const open = items.filter(({ can }) => can.open);
          return open.length === 0 ? <EmptyState icon="lock">{say('noKinds')}</EmptyState> : <Form classes={open} kind={kind} />;
        }}
      </Loaded>
    </>
  );
}

interface FormProps {
  classes: readonly CaseClassReply[];
  kind: string | undefined;
}

function Form({ classes, kind }: FormProps) {
  const say = usePortalCaseWords();
  const said = useSaid();
  const first = classes.find(({ key }) => key === kind) ?? (classes.length === 1 ? classes[0] : undefined);
  const [chosen, choose] = useState<string | null>(first?.id ?? null);
  const [title, write] = useState('');
  const [description, describe] = useState('');
  const [about, name] = useState<Option | null>(null);
  const [chosenFiles, setFiles] = useState<readonly ChosenFile[]>([]);
  const sayFile = useCaseFileWords();
  const [isTried, tried] = useState(false);
  const one = classes.find(({ id }) => id === chosen);
  const send = useSend(chosenFiles);
  const press = () => {
    tried(true);
    if (one !== undefined && title.trim() !== '')
      send.mutate({ class: one.id, title: title.trim(), description, subjects: about === null ? [] : [about.id] });
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <Select
        label={say('kind')}
        options={classes.map(({ id, name: each }) => ({ id, label: said(each) }))}
        value={chosen}
        onChange={choose}
        error={isTried && one === undefined ? say('missingKind') : undefined}
      />
      {one !== undefined && <WhoWillSee one={one} about={about?.label} />}
      <TextField
        label={say('inOneLine')}
        help={say('inOneLineHelp')}
        value={title}
        onChange={write}
        maxLength={300}
        autoComplete="off"
        error={isTried && title.trim() === '' ? say('missing') : undefined}
      />
      <TextArea label={say('more')} optional rows={6} value={description} onChange={describe} autoComplete="off" />
      <FileField
        label={sayFile('files')}
        optional
        help={sayFile('optional')}
        files={chosenFiles.map(({ id, file: { name: called, size } }) => ({ id, name: called, size }))}
        onAdd={(added) => setFiles([...chosenFiles, ...added.map((file) => ({ id: crypto.randomUUID() as string, file }))])}
        onRemove={(id) => setFiles(chosenFiles.filter((each) => each.id !== id))}
      />
      <PersonPicker label={say('aboutWhom')} optional help={say('aboutWhomHelp')} value={about} onChange={name} />
      {send.error !== null && <ErrorState look="inline" error={send.error} onRetry={press} />}
      <div className={styles['foot']}>
        <Button type="submit" look="primary" size="large" icon="lock" busy={send.isPending}>
          {say('send')}
        </Button>
        <span>{say('notStored')}</span>
      </div>
    </form>
  );
}

type ChosenFile = { readonly id: string; readonly file: File };
type Written = { class: string; title: string; description: string; subjects: string[] };

/** Opens the case first, since a file lies in a case and nowhere else; what could not be sent is named there. */
function useSend(files: readonly ChosenFile[]) {
  const say = usePortalCaseWords();
  const sayFile = useCaseFileWords();
  const navigate = useNavigate();
  const [act] = useState(actKey);
  const keep = useKeepCase();
  return useMutation({
    mutationFn: async (written: Written) => {
      const one = await cases.open(written, { idempotencyKey: act });
      return { one, leftOut: await sentTo(one.reference, files) };
    },
    onSuccess: ({ one, leftOut }) => {
      if (files.length === 0) keep(one);
      const { reference } = one;
      toast(leftOut.length === 0 ? say('sent', { reference }) : sayFile('leftOut', { names: leftOut.join(', ') }));
      void navigate({ to: '/cases/$reference', params: { reference } });
    },
  });
}

/** One after the other; gives the names of those that were refused. */
async function sentTo(reference: string, files: readonly ChosenFile[]): Promise<string[]> {
  const leftOut: string[] = [];
  for (const { file } of files) {
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    await upload(uploadPlace(reference, 'reply', false, file.name), file, options).catch(() => leftOut.push(file.name));
  }
  return leftOut;
}
