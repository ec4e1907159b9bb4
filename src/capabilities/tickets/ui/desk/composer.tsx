import { useState } from 'react';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { useDraft } from '../../../../kernel/web/storage.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/cx.ts';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { findMentionable } from '../../../directory/ui/public.tsx';
import type { TicketReply } from '../../shared/records.ts';
import styles from './composer.module.css';
import { useSending } from './use-sending.ts';
import { useDeskWords } from './words.ts';

type Kind = 'comment' | 'note';

/** Reply and note can't be confused: another colour, another label, the recipients named, each with a draft of its own. */
export function Composer({ ticket }: { ticket: TicketReply }) {
  const say = useDeskWords();
  const [kind, setKind] = useState<Kind>(ticket.can.comment ? 'comment' : 'note');
  const [opened, setOpened] = useState(0);
  const open = (next: Kind) => {
    setKind(next);
    setOpened(opened + 1);
  };
  useKeys({ reply: () => ticket.can.comment && open('comment'), note: () => ticket.can.note && open('note') });
  return (
    <section className={cx(styles['composer'], kind === 'note' && styles['note'])} aria-label={say(kind === 'note' ? 'note' : 'reply')}>
      <div className={styles['kinds']}>
        {ticket.can.comment && <KindButton kind="comment" chosen={kind} number={ticket.number} onChoose={open} />}
        {ticket.can.note && <KindButton kind="note" chosen={kind} number={ticket.number} onChoose={open} />}
        <Audience ticket={ticket} kind={kind} />
      </div>
      <Writing key={`${kind} ${opened}`} ticket={ticket} kind={kind} autoFocus={opened > 0} />
    </section>
  );
}

const draftOf = (number: string, kind: Kind): string => `desk:${number}:${kind}`;

function KindButton({ kind, chosen, number, onChoose }: { kind: Kind; chosen: Kind; number: string; onChoose: (kind: Kind) => void }) {
  const say = useDeskWords();
  const [draft] = useDraft(draftOf(number, kind));
  const hasDraft = draft !== '' && kind !== chosen;
  return (
    <Button look="plain" icon={kind === 'note' ? 'lock' : 'reply'} isChosen={kind === chosen} onPress={() => onChoose(kind)}>
      {say(kind === 'note' ? 'note' : 'reply')}
      {hasDraft && <small> {say('draft')}</small>}
    </Button>
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

const firstName = (name: string): string => name.split(' ')[0] ?? name;

function Writing({ ticket, kind, autoFocus }: { ticket: TicketReply; kind: Kind; autoFocus: boolean }) {
  const say = useDeskWords();
  const [html, setHtml] = useDraft(draftOf(ticket.number, kind));
  const { send, isPending, error } = useSending(ticket, kind);
  const who = firstName(ticket.requester.name);
  const isEmpty = html.replace(/<[^>]*>/g, '').trim() === '';
  const go = (resolve: boolean) => !isEmpty && send(html, resolve, () => setHtml(''));
  useKeys({ send: () => go(false), sendAndResolve: () => go(true) });
  const keys = useKeysOf('send');
  return (
    <>
      <RichTextEditor
        label={kind === 'note' ? say('noteFor') : say('replyTo', { who })}
        value={html}
        onChange={setHtml}
        autoFocus={autoFocus}
        findPeople={findMentionable}
        placeholder={kind === 'note' ? say('noteFor') : say('replyTo', { who })}
        tools={
          <span className={styles['tools']}>
            {!isEmpty && <span className={styles['hint']}>{say('draftKept')}</span>}
            <Keys keys={keys} />
            <Button look="primary" busy={isPending} isDisabled={isEmpty} onPress={() => go(false)}>
              {kind === 'note' ? say('addNote') : say('sendTo', { who })}
            </Button>
          </span>
        }
      />
      {error !== null && <ErrorState error={error} onRetry={() => go(false)} look="inline" />}
    </>
  );
}
