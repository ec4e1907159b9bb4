import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { TicketReply } from '../../shared/records.ts';
import styles from './stream.module.css';
import { useDeskWords } from './words.ts';

/** Files to take along; what the scanner holds back is named, not handed out. */
export function FileList({ files, number }: { files: TicketReply['attachments']; number: string }) {
  const say = useDeskWords();
  const { bytes } = useFormats();
  if (files.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {files.map(({ id, name, bytes: size, scan, internal }) => (
        <li key={id}>
          <Icon name={internal ? 'lock' : 'file'} />
          {scan === 'held' || scan === 'infected' ? (
            <span>
              {name} {say(scan === 'held' ? 'fileHeld' : 'fileInfected')}
            </span>
          ) : (
            <a href={`/api/v1/tickets/${number}/attachments/${id}`} download={name}>
              {name}
            </a>
          )}
          <small>{bytes(size)}</small>
        </li>
      ))}
    </ul>
  );
}
