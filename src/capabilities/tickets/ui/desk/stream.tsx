import { useMemo, useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { RichText } from '../../../../ui-kit/rich-text.tsx';
import type { Change, HistoryEntry, Message, TicketReply } from '../../shared/records.ts';
import styles from './stream.module.css';
import { useDeskWords, useNamed } from './words.ts';

type Entry = { at: string; message: Message } | { at: string; entries: HistoryEntry[] };

/** Everything that happened, oldest first; changes in a row fold into one line. */
export function Stream({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const entries = useMemo(() => woven(ticket), [ticket]);
  return (
    <section className={styles['stream']} aria-label={say('conversation')}>
      <Opening ticket={ticket} />
      {entries.map((entry) =>
        'message' in entry ? (
          <Said key={entry.message.id} message={entry.message} />
        ) : (
          <Changes key={entry.entries[0]?.id} entries={entry.entries} />
        ),
      )}
    </section>
  );
}

/** Messages and runs of changes in the order of time. */
function woven({ messages, history }: TicketReply): Entry[] {
  const changes = history.filter(({ type, changes: made }) => type !== 'ticket.created' && made.length > 0);
  const all = [...messages.map((message) => ({ at: message.createdAt, message })), ...changes.map((entry) => ({ at: entry.at, entry }))];
  const entries: Entry[] = [];
  for (const next of all.sort((a, b) => a.at.localeCompare(b.at))) {
    const last = entries.at(-1);
    if ('message' in next) entries.push(next);
    else if (last !== undefined && 'entries' in last) last.entries.push(next.entry);
    else entries.push({ at: next.at, entries: [next.entry] });
  }
  return entries;
}

function Opening({ ticket: { title, openedBy, requester, channel, createdAt, hops, reopens, descriptionHtml } }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const named = useNamed();
  const { relative, exact } = useFormats();
  const facts = [
    say('openedBy', { who: openedBy.name }) + (openedBy.id === requester.id ? '' : ` ${say('openedFor', { who: requester.name })}`),
    named('channel', channel),
    hops > 0 ? say('hops', { count: hops }) : '',
    reopens > 0 ? say('reopened', { count: reopens }) : '',
  ].filter(Boolean);
  return (
    <header className={styles['opening']}>
      <h2>{title}</h2>
      <p>
        {facts.join(' · ')} · <time title={exact(createdAt)}>{relative(createdAt, Date.now())}</time>
      </p>
      <div className={styles['body']}>
        <RichText html={descriptionHtml} />
      </div>
    </header>
  );
}

function Said({ message: { kind, author, html, channel, createdAt } }: { message: Message }) {
  const say = useDeskWords();
  const named = useNamed();
  const { relative, exact } = useFormats();
  const isNote = kind === 'note';
  return (
    <article className={cx(styles['said'], isNote && styles['note'])}>
      <Avatar name={author.name} size="medium" isDecoration />
      <div>
        <p className={styles['who']}>
          <b>{author.name}</b>
          {isNote && (
            <span className={styles['internal']}>
              <Icon name="lock" size="small" /> {say('internalNote')}
            </span>
          )}
          <time title={exact(createdAt)}>{relative(createdAt, Date.now())}</time>
          {channel !== 'desk' && <span>{say('by', { channel: named('channel', channel) })}</span>}
        </p>
        <div className={styles['body']}>
          <RichText html={html} />
        </div>
      </div>
    </article>
  );
}

function Changes({ entries }: { entries: readonly HistoryEntry[] }) {
  const say = useDeskWords();
  const [isOpen, setOpen] = useState(false);
  const count = entries.flatMap(({ changes }) => changes).length;
  const names = [...new Set(entries.map(({ by }) => by?.name ?? say('theHouse')))].join(', ');
  return (
    <div className={styles['changes']}>
      <Button look="plain" icon={isOpen ? 'chevron-down' : 'chevron-right'} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {say('changesBy', { changes: say('changes', { count }), who: names })}
      </Button>
      {isOpen && <ChangeList entries={entries} />}
    </div>
  );
}

function ChangeList({ entries }: { entries: readonly HistoryEntry[] }) {
  const words = useChangeWords();
  const { dateTime } = useFormats();
  return (
    <ul>
      {entries.flatMap(({ id, at, by, changes }) =>
        changes.map((change) => (
          <li key={`${id} ${change.field}`}>
            {words(change)}
            <span>
              {by?.name} {dateTime(at)}
            </span>
          </li>
        )),
      )}
    </ul>
  );
}

/** "State: New → In progress". */
function useChangeWords(): (change: Change) => string {
  const say = useDeskWords();
  const named = useNamed();
  const plain: Record<string, 'state' | ''> = { state: 'state', holdReason: '', resolutionCode: '' };
  const wordOf = (field: string, value: Change['from'], name: string | null): string => {
    if (name !== null) return name;
    if (value === null || value === '') return say('nothing');
    const group = plain[field];
    return group === undefined ? String(value) : named(group, String(value));
  };
  return ({ field, from, to, fromName, toName }) =>
    say('changedTo', { field: named('field', field), from: wordOf(field, from, fromName), to: wordOf(field, to, toName) });
}
