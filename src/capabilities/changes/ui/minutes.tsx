import { useFormats } from '../../../kernel/web/reader.tsx';
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

/** What was spoken about: written until the meeting is over, and only added to once it is recorded. */
export function Minutes({ meeting }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const { minutes, can } = meeting;
  return (
    <PagePart title={say('minutes')} help={can.add ? say('recorded') : undefined}>
      {can.minutes ? (
        <Writing meeting={meeting} />
      ) : (
        <p className={styles['text']} dir="auto">
          {minutes === '' ? say('noMinutes') : minutes}
        </p>
      )}
      <Additions meeting={meeting} />
      {can.add && <Adding id={meeting.id} />}
    </PagePart>
  );
}

/** What is typed stays in this browser until it is kept, also over a reload. */
function Writing({ meeting: { id, version, minutes } }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const [draft, write] = useDraft(`minutes ${id}`);
  const keep = useBoardDeed(
    (text: string) => boardCalls.minutes({ id, minutes: text }, { ifMatch: version }),
    () => {
      write('');
      toast(say('saved'));
    },
  );
  const isDraft = draft !== '' && draft !== minutes;
  return (
    <>
      <TextArea label={say('minutes')} isLabelHidden value={draft === '' ? minutes : draft} onChange={write} maxLength={50_000} />
      {isDraft && (
        <p className={styles['put']}>
          <Button look="primary" busy={keep.isPending} onPress={() => keep.mutate(draft)}>
            {say('keepMinutes')}
          </Button>
          <small className={styles['muted']}>{say('draft')}</small>
        </p>
      )}
      {keep.error !== null && <ErrorState look="inline" error={keep.error} />}
    </>
  );
}

function Additions({ meeting: { additions } }: { meeting: MeetingReply }) {
  const say = useBoardWords();
  const { dateTime } = useFormats();
  if (additions.length === 0) return null;
  return (
    <section aria-label={say('additions')} className={styles['votes']}>
      <h3>{say('additions')}</h3>
      {additions.map(({ text, by, at }) => (
        <div key={`${at} ${by.id}`} className={styles['text']}>
          <small className={styles['muted']}>{`${by.name}, ${dateTime(at)}`}</small>
          <p dir="auto">{text}</p>
        </div>
      ))}
    </section>
  );
}

function Adding({ id }: { id: string }) {
  const say = useBoardWords();
  const [draft, write] = useDraft(`minutes addition ${id}`);
  const add = useBoardDeed(
    (text: string) => boardCalls.add({ id, text }),
    () => {
      write('');
      toast(say('added'));
    },
  );
  return (
    <div className={styles['mine']}>
      <TextArea label={say('addition')} value={draft} onChange={write} maxLength={10_000} />
      <p className={styles['put']}>
        <Button busy={add.isPending} isDisabled={draft.trim() === ''} onPress={() => add.mutate(draft)}>
          {say('addToMinutes')}
        </Button>
      </p>
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
    </div>
  );
}
