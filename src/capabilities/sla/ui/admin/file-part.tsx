import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { FileField } from '../../../../ui-kit/file-field.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CalendarReply, FileReading } from '../../contract-calendars.ts';
import styles from './calendar.module.css';
import { calendarCalls, useCalendarDeed } from './data.ts';
import { useDayWords } from './place-part.tsx';
import { inWords } from './times.ts';
import { useAgainWords } from './use-again-words.ts';
import { useSlaAdminWords } from './words.ts';

type Chosen = { name: string; size: number; text: string };
const most = 2_000_000;

/** Holidays of an iCalendar file: first what it would add, then the deed. */
export function FilePart({ record, isDirty }: { record: CalendarReply; isDirty: boolean }) {
  const say = useSlaAdminWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const reading = useMutation({ mutationFn: ({ text }: Chosen) => calendarCalls.readFile({ id: record.id, file: text }) });
  const choose = async ([file]: File[]): Promise<void> => {
    if (file === undefined) return;
    setTooLarge(file.size > most);
    if (file.size > most) return;
    const next = { name: file.name, size: file.size, text: await file.text() };
    setChosen(next);
    reading.mutate(next);
  };
  const leave = (): void => {
    setChosen(null);
    reading.reset();
  };
  return (
    <PagePart title={say('file')} help={say('fileHelp')}>
      {isDirty ? (
        <p className={styles['hint']}>{say('saveFirst')}</p>
      ) : (
        <FileField
          label={say('iCalendar')}
          accepts={['text/calendar', '.ics']}
          isSingle
          files={chosen === null ? [] : [{ id: chosen.name, name: chosen.name, size: chosen.size }]}
          error={isTooLarge ? say('notRead') : undefined}
          onAdd={(files) => void choose(files)}
          onRemove={leave}
        />
      )}
      {reading.error !== null && <ErrorState look="inline" error={reading.error} />}
      {chosen !== null && reading.data && !isDirty && <Reading record={record} file={chosen.text} reading={reading.data} onDone={leave} />}
    </PagePart>
  );
}

interface ReadingProps {
  record: CalendarReply;
  file: string;
  reading: FileReading;
  onDone: () => void;
}

function Reading({ record, file, reading: { added, known, leftOut }, onDone }: ReadingProps) {
  const say = useSlaAdminWords();
  const dayWords = useDayWords();
  const againWords = useAgainWords();
  const add = useCalendarDeed(
    () => calendarCalls.addFile({ id: record.id, file }, { ifMatch: record.version }),
    ({ number }) => {
      toast(say('published', { number }));
      onDone();
    },
  );
  return (
    <div role="status">
      <p>
        <b>{added.length === 0 ? say('nothingNew') : say('wouldAdd', { count: added.length })}</b>{' '}
        {known > 0 && say('alreadyKnown', { count: known })}
      </p>
      {added.length > 0 && (
        <RowList label={say('wouldAdd', { count: added.length })}>
          {added.map(({ date, name, part, again }) => (
            <Row
              key={`${date} ${name} ${part?.from}`}
              line={
                [...(part === undefined ? [] : [say('closedPart', { hours: inWords([part]) })]), ...againWords(again)].join(' · ') ||
                undefined
              }
              end={<span className={styles['date']}>{dayWords(date)}</span>}
            >
              {name || say('noName')}
            </Row>
          ))}
        </RowList>
      )}
      <LeftOut events={leftOut} />
      {add.error !== null && <ErrorState look="inline" error={add.error} />}
      <p className={styles['deeds']}>
        {added.length > 0 && (
          <Button look="primary" busy={add.isPending} onPress={() => add.mutate(undefined)}>
            {say('addDays', { count: added.length })}
          </Button>
        )}
        <Button onPress={onDone}>{say('otherFile')}</Button>
      </p>
    </div>
  );
}

const whys = {
  canceled: 'whyCanceled',
  'no-day': 'whyNoDay',
  'unknown-zone': 'whyUnknownZone',
  'repeats-otherwise': 'whyRepeats',
  'too-long': 'whyTooLong',
  'too-many': 'whyTooMany',
  past: 'whyPast',
} as const;

function LeftOut({ events }: { events: FileReading['leftOut'] }) {
  const say = useSlaAdminWords();
  if (events.length === 0) return null;
  return (
    <>
      <h3 className={styles['minor']}>{say('leftOut')}</h3>
      <RowList label={say('leftOut')}>
        {events.map(({ name, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may hold the same event twice, and this list never changes.
          <Row key={`${index} ${name}`} line={say(whys[why])}>
            {name || say('noName')}
          </Row>
        ))}
      </RowList>
    </>
  );
}
