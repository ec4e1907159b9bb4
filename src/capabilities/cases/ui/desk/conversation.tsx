import { useLayoutEffect, useRef } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { FactLine, NoteMark, Opening, Said, SaidWords, Stream } from '../../../../ui-kit/stream.tsx';
import type { CaseReply } from '../../contract.ts';
import { isBlank } from '../drafts.ts';
import { CaseFiles } from '../files/case-files.tsx';
import { dayOnly, firstName, isNameless, useSaid } from '../said.ts';
import { useCaseWords } from '../words.ts';
import { CaseTitle } from './case-title.tsx';

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
    <Stream place={place} label={say('conversation')}>
      <CaseOpening one={one} />
      {messages.map((message) => (
        <SaidInCase key={message.id} message={message} one={one} />
      ))}
    </Stream>
  );
}

function CaseOpening({ one }: { one: CaseReply }) {
  const said = useSaid();
  const { relative, exact, date } = useFormats();
  return (
    <Opening>
      <CaseTitle one={one} />
      <FactLine>
        <span>{useOpenedBy(one)}</span>
        <span>{said(one.class.name)}</span>
        {isNameless(one) ? (
          <time>{date(dayOnly(one.openedAt))}</time>
        ) : (
          <time title={exact(one.openedAt)}>{relative(one.openedAt, now())}</time>
        )}
      </FactLine>
      {!isBlank(one.description) && <SaidWords html={one.description} />}
    </Opening>
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
function SaidInCase({ message: { kind, author, html, files, at }, one }: { message: CaseReply['messages'][number]; one: CaseReply }) {
  const say = useCaseWords();
  const { relative, exact, date } = useFormats();
  const isNote = kind === 'note';
  const name = author?.name ?? say('withoutName');
  const to = isNote || author?.id === one.requester?.id ? null : one.requester;
  const facts = (
    <>
      {author === null ? <time>{date(dayOnly(at))}</time> : <time title={exact(at)}>{relative(at, now())}</time>}
      {isNote && <NoteMark>{say('internalNote')}</NoteMark>}
      {to !== null && <span>{say('toOnly', { who: firstName(to.name) })}</span>}
    </>
  );
  return (
    <Said face={author?.name ?? null} name={name} isNote={isNote} label={say(isNote ? 'noteBy' : 'replyBy', { who: name })} facts={facts}>
      {!isBlank(html) && <SaidWords html={html} />}
      <CaseFiles reference={one.reference} files={files} />
    </Said>
  );
}
