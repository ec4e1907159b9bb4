import { useDraft } from '../../../kernel/web/storage.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { MeetingReply } from '../contract-board.ts';
import { boardCalls, useBoardDeed } from './board-data.ts';
import { useBoardWords } from './board-words.ts';
import styles from './boards.module.css';

/** What was spoken about. What is typed stays in this browser until it is kept, also over a reload. */
export function Minutes({ meeting: { id, version, minutes, can } }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const [draft, write] = useDraft(`minutes ${id}`);
  const keep = useBoardDeed(
    (text: string) => boardCalls.minutes({ id, minutes: text }, { ifMatch: version }),
    () => {
      write('');
      toast(say('saved'));
    },
  );
  if (!can.arrange)
    return (
      <PagePart title={say('minutes')}>
        <p className={styles['text']}>{minutes === '' ? say('noMinutes') : minutes}</p>
      </PagePart>
    );
  const isDraft = draft !== '' && draft !== minutes;
  return (
    <PagePart title={say('minutes')}>
      <TextArea label={say('minutes')} value={draft === '' ? minutes : draft} onChange={write} maxLength={50_000} />
      {isDraft && (
        <p className={styles['put']}>
          <Button look="primary" busy={keep.isPending} onPress={() => keep.mutate(draft)}>
            {say('keepMinutes')}
          </Button>
          <small className={styles['muted']}>{say('draft')}</small>
        </p>
      )}
      {keep.error !== null && <ErrorState look="inline" error={keep.error} />}
    </PagePart>
  );
}
