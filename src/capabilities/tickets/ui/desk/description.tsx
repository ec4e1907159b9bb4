import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Said, SaidWords } from '../../../../ui-kit/stream.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { EditDescription } from './edit-description.tsx';
import editing from './editing.module.css';
import { FileList } from './file-list.tsx';
import { isBegun, useIsBegun } from './use-edit-draft.ts';
import { useDeskWords } from './words.ts';

/** What was said when it was opened; who may, corrects it in its place. */
export function Description({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { number, createdAt, descriptionHtml, openedBy, can, readOnly } = ticket;
  const { relative, exact } = useFormats();
  const mayEdit = can.edit && !readOnly.includes('description');
  const [isEditing, setEditing] = useState(() => mayEdit && isBegun(number, 'description'));
  const files = ticket.attachments.filter(({ messageId, inline }) => messageId === null && !inline);
  if (descriptionHtml === '' && files.length === 0 && !isEditing)
    return mayEdit && <EditButton number={number} label={say('addDescription')} onPress={() => setEditing(true)} />;
  const facts = (
    <>
      <time title={exact(createdAt)}>{relative(createdAt, now())}</time>
      {mayEdit && !isEditing && <EditButton number={number} onPress={() => setEditing(true)} />}
    </>
  );
  return (
    <Said as="div" face={openedBy.name} facts={facts}>
      {isEditing ? <EditDescription ticket={ticket} onDone={() => setEditing(false)} /> : <SaidWords html={descriptionHtml} />}
      <FileList files={files} number={number} />
    </Said>
  );
}

function EditButton({ number, label, onPress }: { number: string; label?: string; onPress: () => void }) {
  const say = useDeskWords();
  const isDraft = useIsBegun(number, 'description');
  return (
    <span className={editing['edit']}>
      {label === undefined ? (
        <IconButton icon="edit" label={say('editDescription')} onPress={onPress} />
      ) : (
        <Button look="plain" icon="edit" onPress={onPress}>
          {label}
        </Button>
      )}
      {isDraft && <small>{say('draft')}</small>}
    </span>
  );
}
