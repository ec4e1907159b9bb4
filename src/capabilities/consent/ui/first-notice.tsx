import { useEffect, useRef } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { More } from '../../../ui-kit/more.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import type { ChoiceReply, ChoicesReply } from '../contract.ts';
import { Choice } from './choice.tsx';
import { useAnswerAll, useAsked } from './data.ts';
import styles from './first-notice.module.css';
import { useChoiceWords } from './words.ts';

interface NoticeProps {
  mine: ChoicesReply;
  /** What this notice asks; it stays that while it stands there, answered or not. */
  asked: readonly ChoiceReply['purpose'][];
}

/** Asked once, in layers, above everything else of the front page and in nobody’s way; or the line that a browser’s signal was honoured. */
export function FirstNotice({ mine, asked }: NoticeProps) {
  return mine.signal ? <Honoured /> : <Question items={mine.items.filter(({ purpose }) => asked.includes(purpose))} />;
}

function Honoured() {
  const say = useChoiceWords();
  return (
    <p className={styles['honoured']}>
      <Icon name="check-circle" />
      <span>
        {say('signal')} <Link to="/me/privacy/choices">{say('toChoices')}</Link>
      </span>
    </p>
  );
}

const isOpen = ({ standing }: ChoiceReply): boolean => standing === 'undecided' || standing === 'outdated';

function Question({ items }: { items: ChoiceReply[] }) {
  const say = useChoiceWords();
  const open = items.filter(isOpen);
  const { mutate: markAsked } = useAsked();
  const first = useRef(items);
  useEffect(() => markAsked({ items: first.current }), [markAsked]);
  return (
    <section className={styles['notice']} aria-labelledby="first-notice">
      {open.length === 0 ? (
        <Noted items={items} />
      ) : (
        <>
          <h2 id="first-notice">{say('noticeTitle')}</h2>
          <p>{say('noticeLine')}</p>
          <ul>
            {items.map(({ purpose, notice }) => (
              <li key={purpose}>{notice.title}</li>
            ))}
          </ul>
          <AllAtOnce open={open} />
          <More label={say('oneByOne')}>
            {items.map((choice) => (
              <Choice key={choice.purpose} choice={choice} isSignalled={false} place="firstSignIn" />
            ))}
          </More>
          <p className={styles['quiet']}>
            {say('noticeQuiet')} <a href="/privacy">{say('policy')}</a>
          </p>
        </>
      )}
    </section>
  );
}

/** Yes and no in the same clothes and of the same size, no first. */
function AllAtOnce({ open }: { open: readonly ChoiceReply[] }) {
  const say = useChoiceWords();
  const { mutate, isPending, variables, error } = useAnswerAll();
  const answers = [
    ['refused', 'notNow'],
    ['given', 'allowAll'],
  ] as const;
  return (
    <>
      <div className={styles['pair']}>
        {answers.map(([answer, label]) => (
          <Button
            key={answer}
            size="large"
            busy={isPending && variables.answer === answer}
            onPress={() => mutate({ answer, items: [...open] })}
          >
            {say(label)}
          </Button>
        ))}
      </div>
      {error !== null && <ErrorState error={error} look="inline" />}
    </>
  );
}

/** The buttons are gone: whoever pressed one by keyboard goes on from what was noted. */
function Noted({ items }: { items: readonly ChoiceReply[] }) {
  const say = useChoiceWords();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const given = items.filter(({ standing }) => standing === 'given').length;
  const key = given === 0 ? 'noticeNo' : given === items.length ? 'noticeYes' : 'noticeSaid';
  return (
    <p id="first-notice" ref={place} tabIndex={-1} className={styles['noted']}>
      <Icon name="check-circle" />
      <span>
        {say(key)} <Link to="/me/privacy/choices">{say('noticeChange')}</Link>
      </span>
    </p>
  );
}
