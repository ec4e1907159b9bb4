import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../kernel/web/language.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import type { ChoicesReply } from '../contract.ts';
import { Choice } from './choice.tsx';
import styles from './choices.module.css';
import { choicesQuery } from './data.ts';
import { History } from './history.tsx';
import { Messages } from './messages.tsx';
import { useChoiceWords } from './words.ts';

/** What the reader allows and refuses, with yes and no side by side, and what they said before. */
export function PrivacyChoices() {
  const say = useChoiceWords();
  const { data, error, refetch } = useQuery(choicesQuery(useLanguage()));
  return (
    <>
      <Question title={say('title')}>
        {error !== null && data === undefined && <ErrorState error={error} onRetry={refetch} look="inline" />}
        {data === undefined && error === null && <SkeletonRows count={3} height={120} />}
        {data !== undefined && <Answered mine={data} />}
      </Question>
      {data !== undefined && <Messages mine={data} />}
      {data !== undefined && <History acts={data.history} />}
    </>
  );
}

function Answered({ mine: { signal, items } }: { mine: ChoicesReply }) {
  const say = useChoiceWords();
  const given = items.filter(({ standing }) => standing === 'given').length;
  return (
    <>
      <QuestionLine>{say('sum', { count: given, of: items.length })}</QuestionLine>
      {signal && (
        <Banner tone="good">
          <strong>{say('signal')}</strong> {say('signalLine')}
        </Banner>
      )}
      <div className={styles['choices']}>
        {items.map((choice) => (
          <Choice key={choice.purpose} choice={choice} isSignalled={signal} />
        ))}
      </div>
    </>
  );
}
