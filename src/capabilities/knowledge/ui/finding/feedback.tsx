import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { type FeedbackReason, feedbackReasons } from '../../shared/feedback.ts';
import type { ArticleLanguage } from '../../shared/words.ts';
import { useFeedback } from './data.ts';
import styles from './finding.module.css';
import { useFindingWords } from './words.ts';

type Which = { number: string; language: ArticleLanguage };

/** Whether it helped; a no asks why, and those who keep the article mend it. */
export function Feedback({ number, language }: Which) {
  const say = useFindingWords();
  const { mutate, isPending, isSuccess, error } = useFeedback(number);
  const [isNo, setNo] = useState(false);
  if (isSuccess) return <p role="status">{say('thanks')}</p>;
  const helped = () => mutate({ helpful: true, reason: null, said: '', language });
  return (
    <section className={styles['feedback']} aria-label={say('didItHelp')}>
      <h3>{say('didItHelp')}</h3>
      <div className={styles['answers']}>
        <Button busy={isPending && !isNo} onPress={helped}>
          {say('yes')}
        </Button>
        <Button isChosen={isNo} onPress={() => setNo(true)}>
          {say('no')}
        </Button>
      </div>
      {isNo && <WhyNot busy={isPending} onSend={(reason, said) => mutate({ helpful: false, reason, said, language })} />}
      {error !== null && <ErrorState error={error} look="inline" />}
    </section>
  );
}

function WhyNot({ busy, onSend }: { busy: boolean; onSend: (reason: FeedbackReason, said: string) => void }) {
  const say = useFindingWords();
  const [reason, setReason] = useState<FeedbackReason | null>(null);
  const [said, setSaid] = useState('');
  const choose = (key: string) => setReason(feedbackReasons.find((one) => one === key) ?? null);
  return (
    <>
      <RadioGroup label={say('whyNot')} options={feedbackReasons.map((id) => ({ id, label: say(id) }))} value={reason} onChange={choose} />
      <TextArea label={say('inYourWords')} help={say('namelessHelp')} rows={2} maxLength={1000} value={said} onChange={setSaid} />
      <Button look="primary" busy={busy} isDisabled={reason === null} onPress={() => reason !== null && onSend(reason, said)}>
        {say('send')}
      </Button>
    </>
  );
}
