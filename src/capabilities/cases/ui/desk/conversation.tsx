import { useLayoutEffect, useRef } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import type { CaseReply } from '../../contract.ts';
import { isBlank } from '../drafts.ts';
import { firstName, isNameless, useSaid } from '../said.ts';
import { useCaseWords } from '../words.ts';
import { CaseTitle } from './case-title.tsx';
import styles from './talk.module.css';

/** What it is about, and what was said since; opens at the end. */
export function Conversation({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  const place = useRef<HTMLElement>(null);
  const { messages } = one;
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows when something is said.
  useLayoutEffect(() => {
    if (place.current) place.current.scrollTop = place.current.scrollHeight;
  }, [messages.length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section ref={place} className={styles['stream']} aria-label={say('conversation')} tabIndex={0}>
      <Opening one={one} />
      {messages.map((message) => (
        <Said key={message.id} message={message} one={one} />
      ))}
    </section>
  );
}

function Opening({ one }: { one: CaseReply }) {
  const said = useSaid();
  const { relative, exact, date } = useFormats();
  return (
    <header>
      <CaseTitle one={one} />
      <p className={styles['facts']}>
        <span>{useOpenedBy(one)}</span>
        <span>{said(one.class.name)}</span>
        {isNameless(one) ? <time>{date(one.openedAt)}</time> : <time title={exact(one.openedAt)}>{relative(one.openedAt, now())}</time>}
      </p>
      {!isBlank(one.description) && (
        <div className={styles['body']}>
          <RichText html={one.description} />
        </div>
      )}
    </header>
  );
}

function useOpenedBy(one: CaseReply): string {
  const say = useCaseWords();
  const { openedBy, requester } = one;
  if (openedBy === null) return say(isNameless(one) ? 'reportedWithoutName' : 'openedBySomebody');
  if (requester === null || requester.id === openedBy.id) return say('openedBy', { who: openedBy.name });
  return say('openedFor', { by: openedBy.name, who: requester.name });
}

/** Of whoever stayed without a name only the day is known. */
function Said({ message: { kind, author, html, at }, one }: { message: CaseReply['messages'][number]; one: CaseReply }) {
  const say = useCaseWords();
  const { relative, exact, date } = useFormats();
  const isNote = kind === 'note';
  const name = author?.name ?? say('withoutName');
  const to = isNote || author?.id === one.requester?.id ? null : one.requester;
  return (
    <article className={cx(styles['said'], isNote && styles['note'])} aria-label={say(isNote ? 'noteBy' : 'replyBy', { who: name })}>
      <Avatar name={author?.name ?? null} size="medium" isDecoration />
      <div>
        <p className={styles['who']}>
          <b>{name}</b>
          {author === null ? <time>{date(at)}</time> : <time title={exact(at)}>{relative(at, now())}</time>}
          {isNote && (
            <span className={styles['internal']}>
              <Icon name="lock" size="small" /> {say('internalNote')}
            </span>
          )}
          {to !== null && <span>{say('toOnly', { who: firstName(to.name) })}</span>}
        </p>
        <div className={styles['body']}>
          <RichText html={html} />
        </div>
      </div>
    </article>
  );
}
