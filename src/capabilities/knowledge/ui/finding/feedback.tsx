import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { type FeedbackReason, feedbackReasons } from '../../shared/feedback.ts';
import type { ArticleLanguage } from '../../shared/words.ts';
import { useFeedback, usePublicVoice } from './data.ts';
import styles from './finding.module.css';
import { useFindingWords } from './words.ts';

type Which = { number: string; language: ArticleLanguage };
type Said = { helpful: boolean; reason: FeedbackReason | null; said: string };

/** Whether it helped; a no asks why, and those who keep the article mend it. */
export function Feedback({ number, language }: Which) {
  const { mutate, isPending, isSuccess, error } = useFeedback(number);
  return <DidItHelp onSay={(said) => mutate({ ...said, language })} state={{ isPending, isSuccess, error }} takesWords />;
}

/** The same for whoever comes by: only that it was said is counted. */
export function PublicFeedback({ number }: Pick<Which, 'number'>) {
  const { mutate, isPending, isSuccess, error } = usePublicVoice(number);
  return (
    <DidItHelp onSay={({ helpful, reason }) => mutate({ helpful, reason })} state={{ isPending, isSuccess, error }} takesWords={false} />
  );
}

interface DidItHelpProps {
  onSay: (said: Said) => void;
  state: { isPending: boolean; isSuccess: boolean; error: unknown };
  /** Whether one may say it in one's own words, too. */
  takesWords: boolean;
}

function DidItHelp({ onSay, state: { isPending, isSuccess, error }, takesWords }: DidItHelpProps) {
  const say = useFindingWords();
  const [isNo, setNo] = useState(false);
  if (isSuccess) return <p role="status">{say('thanks')}</p>;
  return (
    <section className={styles['feedback']} aria-label={say('didItHelp')}>
      <h2>{say('didItHelp')}</h2>
      <div className={styles['answers']}>
        <Button busy={isPending && !isNo} onPress={() => onSay({ helpful: true, reason: null, said: '' })}>
          {say('yes')}
        </Button>
        <Button isChosen={isNo} onPress={() => setNo(true)}>
          {say('no')}
        </Button>
      </div>
      {isNo && <WhyNot busy={isPending} takesWords={takesWords} onSend={(reason, said) => onSay({ helpful: false, reason, said })} />}
      {error !== null && <ErrorState error={error} look="inline" />}
    </section>
  );
}

interface WhyNotProps {
  busy: boolean;
  takesWords: boolean;
  onSend: (reason: FeedbackReason, said: string) => void;
}

function WhyNot({ busy, takesWords, onSend }: WhyNotProps) {
  const say = useFindingWords();
  const [reason, setReason] = useState<FeedbackReason | null>(null);
  const [said, setSaid] = useState('');
  const choose = (key: string) => setReason(feedbackReasons.find((one) => one === key) ?? null);
  return (
    <>
      <RadioGroup label={say('whyNot')} options={feedbackReasons.map((id) => ({ id, label: say(id) }))} value={reason} onChange={choose} />
      {takesWords && (
        <TextArea label={say('inYourWords')} help={say('namelessHelp')} rows={2} maxLength={1000} value={said} onChange={setSaid} />
      )}
      <Button look="primary" busy={busy} isDisabled={reason === null} onPress={() => reason !== null && onSend(reason, said)}>
        {say('send')}
      </Button>
    </>
  );
}
