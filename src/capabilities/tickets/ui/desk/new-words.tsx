import { FileTrigger } from 'react-aria-components/FileTrigger';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { findMentionable } from '../../../directory/ui/public.tsx';
import { droppable } from './droppable.ts';
import { FileChips } from './file-chips.tsx';
import type { NewDraftInWork } from './new-draft.ts';
import styles from './new-ticket.module.css';
import type { ReplyFiles } from './use-reply-files.ts';
import { useDeskWords } from './words.ts';

/** What whoever called has said, with pasted pictures in it and files beside it. */
export function NewWords({ draft: { given, change }, files }: { draft: NewDraftInWork; files: ReplyFiles }) {
  const say = useDeskWords();
  const add = (chosen: readonly File[]) => files.add(chosen, 'new', change);
  const remove = (id: string) => change(({ files: kept }) => ({ files: kept.filter((file) => file.id !== id) }));
  return (
    <div {...droppable(add)}>
      <span className={styles['label']} aria-hidden>
        {say('description')}
      </span>
      <div className={styles['words']}>
        <RichTextEditor
          label={say('description')}
          value={given.html}
          onChange={(html) => change({ html })}
          findPeople={findMentionable}
          onPicture={(picture) => files.picture(picture, 'new')}
          onFiles={add}
          along={<FileChips files={given.files} uploads={files.of('new')} onRemove={remove} onStop={files.stop} />}
          tools={
            <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
              <IconButton icon="paperclip" label={say('attachFile')} />
            </FileTrigger>
          }
        />
      </div>
    </div>
  );
}
