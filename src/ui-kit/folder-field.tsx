import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { type DirectoryDropItem, isDirectoryDropItem, isFileDropItem } from 'react-aria-components/useDragAndDrop';
import { Button } from './button.tsx';
import fieldStyles from './field.module.css';
import type { FieldProps } from './field.tsx';
import styles from './file-field.module.css';
import { useKitWords } from './words.ts';

/** A file of a folder, with its place in it. */
export interface PlacedFile {
  path: string;
  file: File;
}

interface FolderFieldProps extends FieldProps {
  /** All files of the folder that was chosen or dropped. */
  onChoose: (name: string, files: PlacedFile[]) => void;
}

/** A folder by button, or dropped, with everything below it. */
export function FolderField({ label, help, onChoose }: FolderFieldProps) {
  const say = useKitWords();
  const chosen = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    const [first] = files;
    if (first !== undefined)
      onChoose(
        topOf(first.webkitRelativePath),
        files.map((file) => ({ path: below(file.webkitRelativePath), file })),
      );
  };
  return (
    <fieldset className={fieldStyles['field']}>
      <legend className={fieldStyles['label']}>{label}</legend>
      {help && <span className={fieldStyles['help']}>{help}</span>}
      <DropZone
        aria-label={label}
        className={styles['zone'] ?? ''}
        onDrop={({ items }) => {
          const folder = items.find(isDirectoryDropItem);
          if (folder !== undefined) void filesBelow(folder).then((files) => onChoose(folder.name, files));
        }}
      >
        <FileTrigger acceptDirectory onSelect={chosen}>
          <Button icon="upload">{say('chooseFolder')}</Button>
        </FileTrigger>
        <span>{say('dropFolder')}</span>
      </DropZone>
    </fieldset>
  );
}

const topOf = (path: string): string => path.split('/')[0] ?? '';
const below = (path: string): string => path.split('/').slice(1).join('/');

async function filesBelow(folder: DirectoryDropItem, at = ''): Promise<PlacedFile[]> {
  const found: PlacedFile[] = [];
  for await (const entry of folder.getEntries()) {
    if (isDirectoryDropItem(entry)) found.push(...(await filesBelow(entry, `${at}${entry.name}/`)));
    else if (isFileDropItem(entry)) found.push({ path: `${at}${entry.name}`, file: await entry.getFile() });
  }
  return found;
}
