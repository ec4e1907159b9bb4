import { Fragment, use, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { useMedia } from '../../../../kernel/web/media.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Chip } from '../../../../ui-kit/chip.tsx';
import { Hidden } from '../../../../ui-kit/hidden.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { LongTitle } from '../../../../ui-kit/long-title.tsx';
import { FactLine, NoteMark, Opening, Said, SaidWords, Stream } from '../../../../ui-kit/stream.tsx';
import type { HistoryEntry, Message, TicketReply } from '../../shared/records.ts';
import { InStream, type TaleLine } from './beside.ts';
import { Changes } from './changes.tsx';
import { Description } from './description.tsx';
import { FileList } from './file-list.tsx';
import { isResolved, Resolution, resolvedAt } from './resolution.tsx';
import styles from './stream.module.css';
import { Tags } from './tags.tsx';
import { WaitingMessages } from './waiting-messages.tsx';
import { useDeskWords, useNamed } from './words.ts';

type Entry =
  | { at: string; message: Message }
  | { at: string; entries: HistoryEntry[] }
  | { at: string; resolution: true }
  | { at: string; tale: TaleLine };

const kinds = ['all', 'comment', 'note', 'changes', 'clocks'] as const;
type Shown = (typeof kinds)[number];

/** Everything that happened, oldest first; changes in a row fold into one line. It opens where the new begins, or at the end. */
export function TicketStream({ ticket, readUntil }: { ticket: TicketReply; readUntil: string | null }) {
  const say = useDeskWords();
  const [shown, show] = useState<Shown>('all');
  const [openedAt] = useState(() => ticket.updatedAt);
  const useLines = use(InStream);
  const lines = useLines(ticket);
  const entries = useMemo(() => woven(ticket, lines).filter((entry) => fits(entry, shown)), [ticket, lines, shown]);
  const firstNew = entries.findIndex(
    (entry) => readUntil !== null && 'message' in entry && entry.message.fromRequester && entry.at > readUntil,
  );
  const place = useOpening(ticket.messages.length);
  return (
    <Stream place={place} label={say('conversation')}>
      <TicketOpening ticket={ticket} />
      {ticket.messages.length + ticket.history.length > 6 && <ShownChoice shown={shown} hasLines={lines.length > 0} onShow={show} />}
      {entries.map((entry, at) => (
        <Fragment key={keyOf(entry)}>
          {at === firstNew && <NewLine at={entry.at} />}
          <Told ticket={ticket} entry={entry} openedAt={openedAt} />
        </Fragment>
      ))}
      <WaitingMessages number={ticket.number} />
    </Stream>
  );
}

function keyOf(entry: Entry): string {
  if ('message' in entry) return entry.message.id;
  if ('tale' in entry) return entry.tale.id;
  return 'entries' in entry ? (entry.entries[0]?.id ?? entry.at) : 'resolution';
}

function Told({ ticket, entry, openedAt }: { ticket: TicketReply; entry: Entry; openedAt: string }) {
  if ('entries' in entry) return <Changes number={ticket.number} entries={entry.entries} />;
  if ('tale' in entry) return <Tale tale={entry.tale} />;
  if (!('message' in entry)) return <Resolution ticket={ticket} />;
  const { message, at } = entry;
  return <SaidMessage message={message} files={filesOf(ticket, message)} number={ticket.number} isFresh={at > openedAt} />;
}

function fits(entry: Entry, shown: Shown): boolean {
  if ('tale' in entry) return shown === 'clocks' || (shown === 'all' && entry.tale.isLoud);
  return shown === 'all' || ('message' in entry ? entry.message.kind === shown : shown === 'changes');
}

function Tale({ tale: { at, line } }: { tale: TaleLine }) {
  const { dateTime, exact } = useFormats();
  return (
    <p className={styles['tale']}>
      <Icon name="clock" size="small" />
      <span>
        {line} <time title={exact(at)}>{dateTime(at)}</time>
      </span>
    </p>
  );
}

const filesOf = ({ attachments }: TicketReply, { id }: Message) =>
  attachments.filter(({ messageId, inline }) => messageId === id && !inline);

/** Opens at what is new, else at the end; what comes while one reads the end is followed. */
function useOpening(count: number) {
  const place = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const stream = place.current;
    const mark = stream?.querySelector(`.${styles['new']}`);
    if (mark) mark.scrollIntoView({ block: 'center' });
    else if (stream) stream.scrollTop = stream.scrollHeight;
    const watch = () => {
      if (stream) isAtEnd.current = stream.scrollHeight - stream.scrollTop - stream.clientHeight < 48;
    };
    watch();
    stream?.addEventListener('scroll', watch, { passive: true });
    // What stands below it comes a moment later, and grows while one writes.
    const room = new ResizeObserver(() => {
      if (isAtEnd.current && stream) stream.scrollTop = stream.scrollHeight;
    });
    if (stream) room.observe(stream);
    return () => {
      room.disconnect();
      stream?.removeEventListener('scroll', watch);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows when something is added.
  useLayoutEffect(() => {
    if (isAtEnd.current && place.current) place.current.scrollTop = place.current.scrollHeight;
  }, [count]);
  return place;
}

function NewLine({ at }: { at: string }) {
  const say = useDeskWords();
  const { relative } = useFormats();
  return (
    <p className={styles['new']}>
      <span>{say('newSince', { when: relative(at, now()) })}</span>
    </p>
  );
}

function ShownChoice({ shown, hasLines, onShow }: { shown: Shown; hasLines: boolean; onShow: (shown: Shown) => void }) {
  const say = useDeskWords();
  const words = {
    all: say('showAll'),
    comment: say('showComments'),
    note: say('showNotes'),
    changes: say('showChanges'),
    clocks: say('showClocks'),
  };
  const offered = kinds.filter((kind) => kind !== 'clocks' || hasLines);
  return (
    <fieldset className={styles['shown']}>
      <legend>
        <Hidden>{say('showWhat')}</Hidden>
      </legend>
      {offered.map((kind) => (
        <Chip key={kind} isChosen={kind === shown} onPress={() => onShow(kind)}>
          {words[kind]}
        </Chip>
      ))}
    </fieldset>
  );
}

/** Messages, runs of changes and how it was resolved, in the order of time. */
function woven(ticket: TicketReply, lines: readonly TaleLine[]): Entry[] {
  const { messages, history } = ticket;
  const changes = history.filter(({ type, changes: made }) => type !== 'ticket.created' && made.length > 0);
  const all = [
    ...messages.map((message) => ({ at: message.createdAt, message })),
    ...lines.map((tale) => ({ at: tale.at, tale })),
    ...changes.map((entry) => ({ at: entry.at, entry })),
    ...(isResolved(ticket) ? [{ at: resolvedAt(ticket), resolution: true as const }] : []),
  ];
  const entries: Entry[] = [];
  for (const next of all.sort((a, b) => a.at.localeCompare(b.at))) {
    const last = entries.at(-1);
    if (!('entry' in next)) entries.push(next);
    else if (last !== undefined && 'entries' in last) last.entries.push(next.entry);
    else entries.push({ at: next.at, entries: [next.entry] });
  }
  return entries;
}

function TicketOpening({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const { title, team, channel, createdAt, hops, reopens } = ticket;
  const named = useNamed();
  const { relative, exact } = useFormats();
  const place = [team?.name, hops > 0 ? say('hops', { count: hops }) : ''].filter(Boolean).join(', ');
  // Alone on a phone, it is what the page is about; elsewhere the queue beside it is.
  const heading = useMedia('(max-width: 767px)') ? 'h1' : 'h2';
  return (
    <Opening>
      <LongTitle as={heading}>{title}</LongTitle>
      <FactLine>
        <span>{openedWords(ticket, say)}</span>
        <span>{named('channel', channel)}</span>
        <time title={exact(createdAt)}>{relative(createdAt, now())}</time>
        {place !== '' && <span>{place}</span>}
        {reopens > 0 && <span>{say('reopened', { count: reopens })}</span>}
      </FactLine>
      <Tags ticket={ticket} />
      <Description ticket={ticket} />
    </Opening>
  );
}

const openedWords = ({ openedBy, requester }: TicketReply, say: ReturnType<typeof useDeskWords>): string =>
  openedBy.id === requester.id
    ? say('openedBy', { who: openedBy.name })
    : `${say('openedBy', { who: openedBy.name })} ${say('openedFor', { who: requester.name })}`;

interface SaidMessageProps {
  message: Message;
  files: TicketReply['attachments'];
  number: string;
  /** Came while one reads: tinted for a moment. */
  isFresh: boolean;
}

function SaidMessage({ message: { kind, author, html, channel, createdAt }, files, number, isFresh }: SaidMessageProps) {
  const say = useDeskWords();
  const named = useNamed();
  const { relative, exact } = useFormats();
  const isNote = kind === 'note';
  const facts = (
    <>
      {isNote && <NoteMark>{say('internalNote')}</NoteMark>}
      <time title={exact(createdAt)}>{relative(createdAt, now())}</time>
      {channel !== 'desk' && channel !== 'portal' && <span>{say('by', { channel: named('channel', channel) })}</span>}
    </>
  );
  return (
    <Said face={author.name || say('theHouse')} isNote={isNote} look={isFresh ? 'fresh' : undefined} facts={facts}>
      <SaidWords html={html} />
      <FileList files={files} number={number} />
    </Said>
  );
}
