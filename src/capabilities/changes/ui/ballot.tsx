import { useState } from 'react';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button, LinkButton } from '../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { PagePart } from '../../../ui-kit/page.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { AgendaItem } from '../contract-board.ts';
import { useBoardDeed, voteCalls } from './board-data.ts';
import { useBoardWords } from './board-words.ts';
import styles from './boards.module.css';

type Asked = NonNullable<AgendaItem['approval']>;

/** What is voted on, as it was shown to everybody; who voted what; and one's own vote. */
export function Ballot({ item }: { item: AgendaItem }) {
  const say = useBoardWords();
  const { approval, number, title } = item;
  return (
    <PagePart
      title={title}
      end={
        <LinkButton to="/desk/changes/$number" params={{ number }}>
          {say('openChange')}
        </LinkButton>
      }
    >
      {approval === null ? <p>{say('notAsked')}</p> : <Shown approval={approval} />}
      {approval !== null && <Votes approval={approval} />}
    </PagePart>
  );
}

function Shown({ approval: { shown, round } }: { approval: Asked }) {
  const say = useBoardWords();
  const { dateTime } = useFormats();
  const language = textLanguage(useLanguage());
  const told = ({ kind, value, names }: Asked['shown'][number]): string => {
    if (names.length > 0) return names.map((name) => name[language] || name.en).join(', ');
    return kind === 'dateTime' && typeof value === 'string' ? dateTime(value) : String(value ?? '');
  };
  const facts = shown.map((one) => ({ id: one.key, name: one.label[language] || one.label.en, value: told(one) }));
  return (
    <>
      {round > 1 && <p className={styles['note']}>{say('round', { round })}</p>}
      <DefinitionList facts={facts.filter(({ value }) => value !== '')} />
    </>
  );
}

function Votes({ approval }: { approval: Asked }) {
  const say = useBoardWords();
  const { voices, canVote, asksNobody } = approval;
  return (
    <section aria-label={say('votes')} className={styles['votes']}>
      <h3>{say('votes')}</h3>
      {asksNobody && (
        <p className={styles['note']} role="status">
          {say('asksNobody')}{' '}
          <LinkButton to="/desk/approvals/$id" params={{ id: approval.id }}>
            {say('openApproval')}
          </LinkButton>
        </p>
      )}
      {voices.length === 0 && !asksNobody && <p className={styles['muted']}>{say('notYet')}</p>}
      <ul>
        {voices.map(({ person, answer, comment }) => (
          <li key={person.id}>
            <span>
              {person.name}
              {comment !== '' && <small dir="auto">{comment}</small>}
            </span>
            <b>{answer === null ? say('silent') : say(`said_${answer}`)}</b>
          </li>
        ))}
      </ul>
      {canVote && <MyVote id={approval.id} />}
    </section>
  );
}

const answers = ['approve', 'reject', 'abstain'] as const;

function MyVote({ id }: { id: string }) {
  const say = useBoardWords();
  const [comment, write] = useState('');
  const vote = useBoardDeed(
    (answer: (typeof answers)[number]) => voteCalls.vote({ id, answer, comment }),
    () => toast(say('voted')),
  );
  return (
    <div className={styles['mine']}>
      <TextArea label={say('comment')} help={say('commentHelp')} value={comment} onChange={write} maxLength={2000} />
      <p className={styles['put']}>
        {answers.map((answer) => (
          <Button
            key={answer}
            look={answer === 'approve' ? 'primary' : 'secondary'}
            busy={vote.isPending && vote.variables === answer}
            isDisabled={answer === 'reject' && comment.trim() === ''}
            onPress={() => vote.mutate(answer)}
          >
            {say(answer)}
          </Button>
        ))}
      </p>
      {vote.error !== null && <ErrorState look="inline" error={vote.error} />}
    </div>
  );
}
