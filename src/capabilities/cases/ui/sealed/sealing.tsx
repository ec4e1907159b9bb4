import { useEffect, useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { problemOf } from '../../../../kernel/web/problem.ts';
import { upload } from '../../../../kernel/web/upload.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { FileField } from '../../../../ui-kit/file-field.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import type { SealedField, SealedFields } from '../../contract-sealed.ts';
import { sealed, useSealedDeed } from './data.ts';
import styles from './sealed.module.css';
import { useSealedWords } from './words.ts';

interface SealingProps {
  reference: string;
  groups: SealedFields['groups'];
  onClose: () => void;
}

/** What is written or chosen here goes to nobody but whom it is sealed for. */
export function Sealing({ reference, groups, onClose }: SealingProps) {
  const say = useSealedWords();
  const [label, name] = useState('');
  const [group, choose] = useState<string | null>(null);
  const [isFile, setFile] = useState(false);
  const [value, write] = useState('');
  const [act] = useState(actKey);
  const sending = useSending();
  const whom = { reference, label: label.trim(), group };
  const sealing = useSealedDeed(
    () =>
      isFile
        ? sending.send(whom)
        : sealed.seal({ reference, label: whom.label, value, groups: group === null ? [] : [group] }, { idempotencyKey: act }),
    onClose,
  );
  const isReady = whom.label !== '' && (isFile ? sending.file !== null : value.trim() !== '');
  const foot = (
    <Button look="primary" busy={sealing.isPending} isDisabled={!isReady} onPress={() => sealing.mutate(undefined)}>
      {say('sealDeed')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('seal')} foot={foot}>
      <div className={styles['form']}>
        <TextField label={say('label')} help={say('labelHelp')} value={label} onChange={name} maxLength={200} autoFocus />
        <RadioGroup
          label={say('asWhat')}
          look="bare"
          options={[
            { id: 'words', label: say('asWords') },
            { id: 'file', label: say('asFile') },
          ]}
          value={isFile ? 'file' : 'words'}
          onChange={(as) => setFile(as === 'file')}
        />
        {isFile ? (
          <FileField
            label={say('file')}
            help={say('fileHelp')}
            isSingle
            files={sending.lines(problemOf(sealing.error).detail)}
            onAdd={([file]) => sending.take(file ?? null)}
            onRemove={() => sending.take(null)}
          />
        ) : (
          <TextArea label={say('value')} help={say('valueHelp')} value={value} onChange={write} maxLength={10_000} rows={4} />
        )}
        {groups.length > 0 && (
          <Select
            label={say('forGroup')}
            options={groups.map(({ id, name: called, people }) => ({ id, label: say('groupOf', { name: called, count: people }) }))}
            value={group}
            onChange={choose}
          />
        )}
        {sealing.error !== null && !isFile && <ErrorState look="inline" error={sealing.error} />}
      </div>
    </Dialog>
  );
}

type Wanted = { readonly reference: string; readonly label: string; readonly group: string | null };

/** A file that is sent only once it is to be sealed: until then it lies nowhere. Whoever closes the dialog ends that. */
function useSending() {
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<number>();
  const [stop] = useState(() => new AbortController());
  useEffect(() => () => stop.abort(), [stop]);
  const send = ({ reference, label, group }: Wanted): Promise<SealedField> => {
    if (file === null) return Promise.reject(new TypeError('There is no file'));
    const said = new URLSearchParams({ name: file.name, label, ...(group === null ? {} : { group }) });
    return upload(`/cases/${reference}/sealed-files?${said}`, file, { onProgress: setProgress, signal: stop.signal });
  };
  const lines = (error: string | undefined) =>
    file === null ? [] : [{ id: file.name, name: file.name, size: file.size, progress, error }];
  return { file, take: setFile, send, lines };
}
