import { useFormats } from '../../../kernel/web/reader.tsx';
import { DoorList, DoorRow } from '../../../ui-kit/door-list.tsx';
import { DownloadLink } from '../../../ui-kit/link.tsx';
import { Question } from '../../../ui-kit/question.tsx';
import type { ActReply } from '../contract.ts';
import { receiptAt } from './data.ts';
import { useChoiceWords } from './words.ts';

const signs = { requested: 'question', given: 'check', refused: 'x', withdrawn: 'x' } as const;

/** What the reader was asked and said, newest first; each with its receipt. */
export function History({ acts }: { acts: readonly ActReply[] }) {
  const say = useChoiceWords();
  const { dateTime } = useFormats();
  return (
    <Question title={say('history')} line={acts.length === 0 ? say('noHistory') : undefined} look="part">
      {acts.length > 0 && (
        <DoorList label={say('history')}>
          {acts.map(({ id, title, state, method, at }) => (
            <DoorRow
              key={id}
              icon={signs[state]}
              title={title}
              line={`${say(method === 'signal' ? 'saidBySignal' : `said_${state}`)}, ${dateTime(at)}`}
              end={<DownloadLink href={receiptAt(id)}>{say('receipt')}</DownloadLink>}
            />
          ))}
        </DoorList>
      )}
    </Question>
  );
}
