import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Meter } from '../../../../ui-kit/progress.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { FileList } from './file-list.tsx';
import { useUploads } from './use-files.ts';
import { useDeskWords } from './words.ts';

/** All files of the ticket; what is added here is for agents only, until somebody sends it with a reply. */
export function Files({ ticket: { number, attachments, can } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { uploads, add } = useUploads(number);
  const files = attachments.filter(({ inline }) => !inline);
  if (files.length === 0 && !can.note) return null;
  const end = can.note && (
    <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])], true)}>
      <IconButton icon="plus" label={say('addFile')} />
    </FileTrigger>
  );
  return (
    <ContextSection title={say('files')} meta={files.length} end={end} onFiles={can.note ? (dropped) => add(dropped, true) : undefined}>
      <FileList files={files} number={number} />
      {uploads.map(({ id, name, progress }) => (
        <Meter key={id} value={progress} label={name} />
      ))}
    </ContextSection>
  );
}
