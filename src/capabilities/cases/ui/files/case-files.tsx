import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { CaseReply } from '../../contract.ts';
import styles from './files.module.css';
import { useCaseFileWords } from './words.ts';

interface CaseFilesProps {
  reference: string;
  files: CaseReply['files'];
}

/** Files to take along; what the scanner holds back is named, not handed out. */
export function CaseFiles({ reference, files }: CaseFilesProps) {
  const say = useCaseFileWords();
  const { bytes } = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']} aria-label={say('files')}>
      {files.map(({ id, name, bytes: size, scan, kind }) => (
        <li key={id}>
          <Icon name={kind === 'note' ? 'lock' : 'file'} label={kind === 'note' ? say('notForAsker') : undefined} />
          {scan === 'held' || scan === 'infected' ? (
            <span>{say(scan, { name })}</span>
          ) : (
            <a href={`/api/v1/cases/${reference}/files/${id}`} download={name}>
              {name}
            </a>
          )}
          <small>{bytes(size)}</small>
        </li>
      ))}
    </ul>
  );
}
