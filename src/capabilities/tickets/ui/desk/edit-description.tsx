import { useState } from 'react';
import { useKeysFirst } from '../../../../kernel/web/keys.ts';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { findMentionable } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { EditDeeds } from './edit-deeds.tsx';
import styles from './editing.module.css';
import { useEditDraft, useIsKnown } from './use-edit-draft.ts';
import { useReplyFiles } from './use-reply-files.ts';
import { useDeskWords } from './words.ts';

interface EditDescriptionProps {
  ticket: TicketReply;
  onDone: () => void;
}

/** The description as a text that is written on; Escape leaves it as a draft. */
export const EditDescription = (props: EditDescriptionProps) => useIsKnown(props.ticket.number, 'description') && <Editor {...props} />;

function Editor({ ticket, onDone }: EditDescriptionProps) {
  const say = useDeskWords();
  const { number, descriptionHtml } = ticket;
  const draft = useEditDraft(ticket, 'description', { html: descriptionHtml, was: descriptionHtml }, onDone);
  const { html, was } = draft.kept;
  const files = useReplyFiles();
  const [isWriting, setWriting] = useState(false);
  const isReady = html !== was && files.of('description').length === 0;
  const save = () => {
    if (isReady) draft.save({ description: html }, say('descriptionChanged', { number }));
  };
  // Before those of the composer, whichever of the two was drawn last.
  useKeysFirst(isWriting ? { send: save, back: onDone } : {});
  if (!draft.isRead) return null;
  return (
    <section
      className={styles['editing']}
      aria-label={say('editDescription')}
      onFocus={() => setWriting(true)}
      onBlur={() => setWriting(false)}
    >
      <RichTextEditor
        label={say('description')}
        value={html}
        onChange={(next) => draft.update(() => ({ html: next }))}
        autoFocus
        findPeople={findMentionable}
        onPicture={(picture) => files.picture(picture, 'description')}
      />
      <EditDeeds draft={draft} isReady={isReady} isChanged={was !== descriptionHtml} onSave={save} />
    </section>
  );
}
