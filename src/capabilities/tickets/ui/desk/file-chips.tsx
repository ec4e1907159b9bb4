import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Meter } from '../../../../ui-kit/progress.tsx';
import styles from './composer.module.css';
import type { KeptFile } from './reply-draft.ts';
import type { Upload } from './use-files.ts';
import { useDeskWords } from './words.ts';

interface FileChipsProps {
  files: readonly KeptFile[];
  uploads: readonly Upload[];
  onRemove: (id: string) => void;
  /** Ends an upload that is on its way. */
  onStop: (id: string) => void;
}

/** What goes along with the reply: there, or on its way with how far it is. */
export function FileChips({ files, uploads, onRemove, onStop }: FileChipsProps) {
  const say = useDeskWords();
  if (files.length + uploads.length === 0) return null;
  return (
    <ul className={styles['files']} aria-label={say('goesAlong')}>
      {files.map((file) => (
        <FileChip key={file.id} {...file} onRemove={onRemove} />
      ))}
      {uploads.map((upload) => (
        <FileChip key={upload.id} {...upload} onRemove={onStop} />
      ))}
    </ul>
  );
}

function FileChip({ id, name, size, progress, onRemove }: KeptFile & { progress?: number; onRemove: (id: string) => void }) {
  const say = useDeskWords();
  const { bytes } = useFormats();
  return (
    <li>
      <Icon name="file" size="small" />
      <span title={name}>{name}</span>
      {progress === undefined ? <small>{bytes(size)}</small> : <Meter value={progress} label={say('uploading', { name })} />}
      <IconButton icon="x" label={say('removeFile', { name })} onPress={() => onRemove(id)} />
    </li>
  );
}
