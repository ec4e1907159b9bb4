import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isSignalled } from '../../../kernel/web/privacy-signal.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import styles from './first-notice.module.css';
import { answerAsVisitor, visitorHere } from './visitor.ts';
import { useVisitorWords } from './visitor-words.ts';

/** On pages that everybody may open: one question with yes and no alike, or that the browser's refusal was honoured. In nobody’s way. */
export function VisitorBanner() {
  const [state] = useState(visitorHere);
  if (state === 'signal') return <Honoured />;
  if (isSignalled()) return <Honoured isOpen={state === 'ask' || state === 'given'} />;
  if (state === 'given') return <Given />;
  return state === 'ask' ? <Question /> : null;
}

/** A browser that tells only its pages of the signal: what is open is answered for it, so that pages without a script know, too. */
function Honoured({ isOpen = false }: { isOpen?: boolean }) {
  const say = useVisitorWords();
  // Not taken, nothing is lost: what is open is a no, and the next page says it again. What was given is taken back by each request’s own header.
  const { mutate } = useMutation({ mutationFn: answerAsVisitor });
  useEffect(() => {
    if (isOpen) mutate('refused');
  }, [isOpen, mutate]);
  return (
    <p className={styles['honoured']}>
      <Icon name="check-circle" />
      <span>{say('signal')}</span>
    </p>
  );
}

/** As easily taken back as given. */
function Given() {
  const say = useVisitorWords();
  const { mutate, isPending, data, error } = useMutation({ mutationFn: answerAsVisitor });
  if (data !== undefined) return <Noted said={data} />;
  return (
    <div className={styles['honoured']}>
      <span>{say('allowed')}</span>
      <Button look="quiet" busy={isPending} onPress={() => mutate('refused')}>
        {say('takeBack')}
      </Button>
      {error !== null && <ErrorState error={error} look="inline" />}
    </div>
  );
}

function Question() {
  const say = useVisitorWords();
  const { mutate, isPending, variables, data, error } = useMutation({ mutationFn: answerAsVisitor });
  if (data !== undefined) return <Noted said={data} />;
  return (
    <section className={styles['notice']} aria-labelledby="visitor">
      <h2 id="visitor">{say('title')}</h2>
      <p>{say('line')}</p>
      <div className={styles['pair']}>
        <Button size="large" busy={isPending && variables === 'refused'} onPress={() => mutate('refused')}>
          {say('refuse')}
        </Button>
        <Button size="large" busy={isPending && variables === 'given'} onPress={() => mutate('given')}>
          {say('allow')}
        </Button>
      </div>
      {error !== null && <ErrorState error={error} look="inline" />}
      <p className={styles['quiet']}>
        <a href="/privacy">{say('policy')}</a>
      </p>
    </section>
  );
}

function Noted({ said }: { said: 'given' | 'refused' }) {
  const say = useVisitorWords();
  return (
    <p role="status" className={styles['honoured']}>
      <Icon name="check-circle" />
      <span>{say(said)}</span>
    </p>
  );
}
