import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { TicketReply } from '../../shared/records.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

interface FilesProps {
  number: string;
  files: TicketReply['attachments'];
}

/** Files to take along; what the scanner holds back is named, not handed out. Pictures in a text stand there. */
export function FileLinks({ number, files }: FilesProps) {
  const say = usePortalTicketWords();
  const { bytes } = useFormats();
  const listed = files.filter(({ inline }) => !inline);
  if (listed.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {listed.map(({ id, name, bytes: size, scan }) => (
        <li key={id}>
          <Icon name="paperclip" />
          {scan === 'held' || scan === 'infected' ? (
            <span>{say(scan === 'held' ? 'fileHeld' : 'fileInfected', { name })}</span>
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
