import { useId } from 'react';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { AnswerPair } from '../../../ui-kit/answer-pair.tsx';
import { DownloadLink } from '../../../ui-kit/link.tsx';
import { More } from '../../../ui-kit/more.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { Answer, ChoiceReply } from '../contract.ts';
import styles from './choices.module.css';
import { receiptAt, useAnswer } from './data.ts';
import { useChoiceWords } from './words.ts';

interface ChoiceProps {
  choice: ChoiceReply;
  isSignalled: boolean;
  /** Where it is asked; left out, on the page of choices. */
  place?: Answer['place'];
}

/** One thing that is done only if allowed: its words, yes and no of the same weight, and what holds now. */
export function Choice({ choice, isSignalled, place = 'privacyChoices' }: ChoiceProps) {
  const say = useChoiceWords();
  const id = useId();
  const { title, what } = choice.notice;
  const { mutate, isPending, variables, error } = useAnswer(choice, place);
  const chosen = isPending ? variables : answerOf(choice);
  const answer = (wanted: 'given' | 'refused') => {
    if (wanted !== chosen && !isPending) mutate(wanted);
  };
  return (
    <section className={styles['choice']} aria-labelledby={id}>
      <div className={styles['words']}>
        <h3 id={id}>{title}</h3>
        <p>{what}</p>
        {!choice.instructed && <p className={styles['not-here']}>{say('notHere')}</p>}
        <Rest notice={choice.notice} />
      </div>
      <div className={styles['answer']}>
        <AnswerPair
          label={title}
          answers={[
            { id: 'refused', label: say('refuse') },
            { id: 'given', label: say('allow') },
          ]}
          chosen={chosen}
          isDisabled={isSignalled}
          onAnswer={answer}
        />
        <Standing choice={choice} />
        {error !== null && <ErrorState error={error} look="inline" />}
      </div>
    </section>
  );
}

/** No answer presses neither button; whatever is no longer a yes is a no. */
const answerOf = ({ standing }: ChoiceReply): 'given' | 'refused' | undefined => {
  if (standing === 'undecided' || standing === 'outdated') return undefined;
  return standing === 'given' ? 'given' : 'refused';
};

function Standing({ choice: { standing, method, since, receipt } }: { choice: ChoiceReply }) {
  const say = useChoiceWords();
  const { dateTime } = useFormats();
  if (since === null || receipt === null) return <p className={styles['standing']}>{say('undecided')}</p>;
  const key = method === 'signal' ? 'bySignal' : standing;
  return (
    <p className={styles['standing']} aria-live="polite">
      {say(key, { at: dateTime(since) })} <DownloadLink href={receiptAt(receipt)}>{say('receipt')}</DownloadLink>
    </p>
  );
}

/** The rest of what has to be told before somebody can agree: which data, how long, by whom, and how to end it. */
function Rest({ notice: { without, categories, kept, withdrawal, controller } }: Pick<ChoiceReply, 'notice'>) {
  const say = useChoiceWords();
  return (
    <More label={say('more')}>
      <dl className={styles['rest']}>
        <dt>{say('without')}</dt>
        <dd>{without}</dd>
        <dt>{say('uses')}</dt>
        <dd>{categories.join('; ')}</dd>
        <dt>{say('kept')}</dt>
        <dd>{kept}</dd>
        {controller !== null && (
          <>
            <dt>{say('answers')}</dt>
            <dd dir="auto">{`${controller.name}, ${controller.address}, ${controller.email}`}</dd>
          </>
        )}
        <dt>{say('ends')}</dt>
        <dd>{withdrawal}</dd>
      </dl>
      <a href="/privacy" className={styles['policy']}>
        {say('policy')}
      </a>
    </More>
  );
}
