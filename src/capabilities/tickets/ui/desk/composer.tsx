import { useRef, useState } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { useDraft } from '../../../../kernel/web/storage.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { fetchEditor, RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { findMentionable } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { CannedButton } from './canned-button.tsx';
import styles from './composer.module.css';
import { draftOf, type Kind } from './outbox.ts';
import { keepPicture } from './use-files.ts';
import { useSending } from './use-sending.ts';
import { firstName, useDeskWords } from './words.ts';

fetchEditor();

/** Reply and note can't be confused: another colour, another label, the recipients named, each with a draft of its own. */
export function Composer({ ticket, onWriting }: { ticket: TicketReply; onWriting: (kind: Kind | null) => void }) {
  const say = useDeskWords();
  const [kind, setKind] = useState<Kind>(ticket.can.comment ? 'comment' : 'note');
  const place = useRef<HTMLElement>(null);
  const [editor, setEditor] = useState({ times: 0, hasFocus: false });
  const begin = (hasFocus: boolean) => setEditor(({ times }) => ({ times: times + 1, hasFocus }));
  /** What is there already gets the focus at once: whoever types on at once types into it. */
  const open = (next: Kind) => {
    const text = next === kind ? place.current?.querySelector('[contenteditable=true]') : null;
    if (text instanceof HTMLElement) {
      text.focus();
      return;
    }
    setKind(next);
    begin(true);
  };
  /** The conversation gets the focus: the ticket stays open, and its keys work again. */
  const leave = () => {
    const stream = place.current?.closest('article')?.querySelector('section[tabindex]');
    if (stream instanceof HTMLElement) stream.focus({ preventScroll: true });
    tell(null);
  };
  const [isWriting, setWriting] = useState(false);
  const tell = (next: Kind | null) => {
    setWriting(next !== null);
    onWriting(next);
  };
  useKeys(isWriting ? { back: leave } : {});
  useKeys({ reply: () => ticket.can.comment && open('comment'), note: () => ticket.can.note && open('note') });
  return (
    <section
      ref={place}
      className={cx(styles['composer'], kind === 'note' && styles['note'])}
      aria-label={say(kind === 'note' ? 'note' : 'reply')}
      onFocus={() => tell(kind)}
      onBlur={() => tell(null)}
    >
      <div className={styles['kinds']}>
        {ticket.can.comment && <KindButton kind="comment" chosen={kind} number={ticket.number} onChoose={open} />}
        {ticket.can.note && <KindButton kind="note" chosen={kind} number={ticket.number} onChoose={open} />}
        <Audience ticket={ticket} kind={kind} />
      </div>
      <Writing key={`${kind} ${editor.times}`} ticket={ticket} kind={kind} autoFocus={editor.hasFocus} onAnew={begin} onSent={leave} />
    </section>
  );
}

function KindButton({ kind, chosen, number, onChoose }: { kind: Kind; chosen: Kind; number: string; onChoose: (kind: Kind) => void }) {
  const say = useDeskWords();
  const [draft] = useDraft(draftOf(number, kind));
  const hasDraft = draft !== '' && kind !== chosen;
  return (
    <span className={cx(styles['kind'], kind === chosen && styles['chosen'])}>
      <Button look="plain" icon={kind === 'note' ? 'lock' : 'reply'} aria-pressed={kind === chosen} onPress={() => onChoose(kind)}>
        {say(kind === 'note' ? 'note' : 'reply')}
        {hasDraft && <small className={styles['draft']}>{say('draft')}</small>}
      </Button>
    </span>
  );
}

function Audience({ ticket: { requester, watchers }, kind }: { ticket: TicketReply; kind: Kind }) {
  const say = useDeskWords();
  const others = watchers.filter(({ person }) => person.id !== requester.id).length;
  const who = firstName(requester.name);
  const seen = others === 0 ? say('willSeeAlone', { who }) : say('willSee', { who, count: others });
  return (
    <p className={styles['audience']}>
      <Icon name={kind === 'note' ? 'lock' : 'eye'} /> {kind === 'note' ? say('onlyAgents') : seen}
    </p>
  );
}

interface WritingProps {
  ticket: TicketReply;
  kind: Kind;
  autoFocus: boolean;
  /** Begins the editor anew, with what the draft holds then. */
  onAnew: (hasFocus: boolean) => void;
  onSent: () => void;
}

function Writing({ ticket, kind, autoFocus, onAnew, onSent }: WritingProps) {
  const say = useDeskWords();
  const [html, setHtml] = useDraft(draftOf(ticket.number, kind));
  const send = useSending(ticket, kind, () => onAnew(true));
  const who = firstName(ticket.requester.name);
  const isEmpty = html.replace(/<[^>]*>/g, '').trim() === '' && !html.includes('<img');
  const go = (resolve: boolean) => {
    if (isEmpty) return;
    send(html, resolve);
    onAnew(false);
    onSent();
  };
  const insert = (words: string) => {
    setHtml(html + words);
    onAnew(true);
  };
  useKeys({ send: () => go(false), sendAndResolve: () => go(true) });
  const label = kind === 'note' ? say('noteFor') : say('replyTo', { who });
  return (
    <RichTextEditor
      label={label}
      value={html}
      onChange={setHtml}
      autoFocus={autoFocus}
      findPeople={findMentionable}
      onPicture={keepPicture}
      placeholder={label}
      tools={
        <>
          <CannedButton number={ticket.number} onInsert={insert} />
          <Sending ticket={ticket} kind={kind} isEmpty={isEmpty} onSend={go} />
        </>
      }
    />
  );
}

interface SendingProps {
  ticket: TicketReply;
  kind: Kind;
  isEmpty: boolean;
  onSend: (resolve: boolean) => void;
}

function Sending({ ticket, kind, isEmpty, onSend }: SendingProps) {
  const say = useDeskWords();
  const keys = useKeysOf('send');
  const resolveKeys = useKeysOf('sendAndResolve');
  const canResolve = ticket.transitions.some(({ group }) => group === 'resolved');
  return (
    <span className={styles['tools']}>
      {!isEmpty && <span className={styles['hint']}>{say('draftKept')}</span>}
      <Keys keys={[keys.join(' ')]} />
      <span className={styles['send']}>
        <Button look="primary" isDisabled={isEmpty} onPress={() => onSend(false)}>
          {kind === 'note' ? say('addNote') : say('sendTo', { who: firstName(ticket.requester.name) })}
        </Button>
        {canResolve && (
          <Menu
            label={say('sendAndResolve')}
            placement="top end"
            trigger={<IconButton icon="chevron-down" label={say('otherSends')} isDisabled={isEmpty} />}
            groups={[
              { id: 'send', entries: [{ id: 'resolve', label: say('sendAndResolve'), keys: resolveKeys, onDo: () => onSend(true) }] },
            ]}
          />
        )}
      </span>
    </span>
  );
}
