import { type FormEvent, useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Popover } from '../../../../ui-kit/popover.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { useChange } from './change.ts';
import styles from './stream.module.css';
import { useDeskWords } from './words.ts';

/** The words one finds it by; `l` adds another. */
export function Tags({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const { mutate } = useChange(ticket);
  const { number, tags } = ticket;
  const mayTag = ticket.can.edit && !ticket.readOnly.includes('tags');
  useKeys({ label: () => mayTag && setOpen(true) });
  const change = (next: string[]) => mutate({ change: { tags: next }, said: say('tagsChanged', { number }) });
  if (!mayTag && tags.length === 0) return null;
  return (
    <div className={styles['tags']}>
      {tags.map((tag) => (
        <Chip key={tag} onRemove={mayTag ? () => change(tags.filter((other) => other !== tag)) : undefined}>
          {tag}
        </Chip>
      ))}
      {mayTag && (
        <Popover
          label={say('addTag')}
          isOpen={isOpen}
          onOpenChange={setOpen}
          trigger={
            <Chip adds opens>
              {say('tag')}
            </Chip>
          }
        >
          {(close) => (
            <NewTag
              onAdd={(tag) => {
                close();
                if (!tags.includes(tag)) change([...tags, tag]);
              }}
            />
          )}
        </Popover>
      )}
    </div>
  );
}

function NewTag({ onAdd }: { onAdd: (tag: string) => void }) {
  const say = useDeskWords();
  const [tag, setTag] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim() !== '') onAdd(tag.trim());
  };
  return (
    <form onSubmit={submit}>
      <TextField label={say('addTag')} value={tag} onChange={setTag} autoFocus />
    </form>
  );
}
