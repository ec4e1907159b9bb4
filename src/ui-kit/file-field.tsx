import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { isFileDropItem } from 'react-aria-components/useDragAndDrop';
import { useFormats } from '../kernel/web/reader.tsx';
import { Button } from './button.tsx';
import fieldStyles from './field.module.css';
import type { FieldProps } from './field.tsx';
import { WhyWeAsk } from './field.tsx';
import styles from './file-field.module.css';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Meter } from './progress.tsx';
import { useKitWords } from './words.ts';

/** A file on its way or there. */
export interface FieldFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** 0 to 100 while it is being sent; absent once it is there. */
  progress?: number | undefined;
  /** Why it was refused. */
  error?: string | undefined;
}

interface FileFieldProps extends FieldProps {
  files: readonly FieldFile[];
  /** What was chosen or dropped; the caller sends it. */
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  /** Such as `image/png`; the server checks again. */
  accepts?: readonly string[] | undefined;
  isSingle?: boolean | undefined;
}

/** Files by button, or dropped; each with its progress. */
export function FileField({ label, help, why, error, optional, files, onAdd, onRemove, accepts, isSingle }: FileFieldProps) {
  const say = useKitWords();
  return (
    <fieldset className={fieldStyles['field']}>
      <legend className={fieldStyles['label']}>
        {label}
        {optional && <small>{say('optional')}</small>}
      </legend>
      {help && <span className={fieldStyles['help']}>{help}</span>}
      <DropZone
        aria-label={label}
        className={styles['zone'] ?? ''}
        onDrop={({ items }) => {
          void Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())).then(onAdd);
        }}
      >
        <FileTrigger
          {...(accepts ? { acceptedFileTypes: accepts } : {})}
          allowsMultiple={!isSingle}
          onSelect={(list) => list && onAdd([...list])}
        >
          <Button icon="upload">{say(isSingle ? 'chooseFile' : 'chooseFiles')}</Button>
        </FileTrigger>
        <span>{say(isSingle ? 'dropFile' : 'dropFiles')}</span>
      </DropZone>
      {error && (
        <p className={fieldStyles['error']} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
      <FileLines files={files} onRemove={onRemove} />
      {why && <WhyWeAsk why={why} />}
    </fieldset>
  );
}

/** Files as they are listed, each to be taken off again. */
export const FileLines = ({ files, onRemove }: Pick<FileFieldProps, 'files' | 'onRemove'>) => (
  <ul className={styles['files']}>
    {files.map((file) => (
      <FileLine key={file.id} file={file} onRemove={() => onRemove(file.id)} />
    ))}
  </ul>
);

function FileLine({ file, onRemove }: { file: FieldFile; onRemove: () => void }) {
  const say = useKitWords();
  const formats = useFormats();
  const { name } = file;
  return (
    <li className={styles['file']}>
      <Icon name="file" />
      <span className={styles['name']}>{name}</span>
      <span className={styles['size']}>{formats.bytes(file.size)}</span>
      <IconButton icon="x" label={say('remove', { name })} onPress={onRemove} />
      {file.progress !== undefined && !file.error && (
        <div className={styles['bar']}>
          <Meter value={file.progress} label={say('uploading', { name })} />
        </div>
      )}
      {file.error && (
        <p className={styles['failed']} role="alert">
          {say('failedFile', { name })}: {file.error}
        </p>
      )}
    </li>
  );
}
