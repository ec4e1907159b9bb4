import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { ComposerFrame, ComposerHint, KindButton } from '../../../../ui-kit/composer.tsx';
import { fetchDates } from '../../../../ui-kit/later-moment.tsx';
import { fetchEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import type { TicketReply } from '../../shared/records.ts';
import { addToDraft, useHasDraft } from './draft-keeping.ts';
import { takeInsertions } from './insertions.ts';
import { draftOf, isBlank, type Kind } from './reply-draft.ts';
import { useReplyFiles } from './use-reply-files.ts';
import { firstName, useDeskWords } from './words.ts';
import { Writing } from './writing.tsx';

interface ComposerProps {
  ticket: TicketReply;
  /** What one already wants to write; then it has the focus. */
  begins: Kind | null;
  onWriting: (kind: Kind | null) => void;
}

const fetchParts = (): void => {
  fetchEditor();
  fetchDates();
};

/** Reply and note can't be confused: another colour, another label, the recipients named, each with a draft of its own. */
export function Composer({ ticket, begins, onWriting }: ComposerProps) {
  const say = useDeskWords();
  // With the first ticket, not with the list: it is as large as all the rest of the desk.
  useEffect(fetchParts, []);
  const [kind, setKind] = useState<Kind>(() => begins ?? begunIn(ticket));
  const place = useRef<HTMLElement>(null);
  const [editor, setEditor] = useState({ times: 0, hasFocus: begins !== null });
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
  const files = useReplyFiles();
  const [isWriting, setWriting] = useState(false);
  const tell = (next: Kind | null) => {
    setWriting(next !== null);
    onWriting(next);
  };
  useKeys(isWriting ? { back: leave } : {});
  useInsertions(ticket, () => {
    setKind('comment');
    begin(true);
  });
  useKeys({ reply: () => ticket.can.comment && open('comment'), note: () => ticket.can.note && open('note') });
  return (
    <ComposerFrame
      place={place}
      label={say(kind === 'note' ? 'note' : 'reply')}
      isNote={kind === 'note'}
      kinds={
        <>
          {ticket.can.comment && <ChooseKind kind="comment" chosen={kind} number={ticket.number} onChoose={open} />}
          {ticket.can.note && <ChooseKind kind="note" chosen={kind} number={ticket.number} onChoose={open} />}
        </>
      }
      hint={<DraftHint number={ticket.number} kind={kind} />}
      readers={<Readers ticket={ticket} kind={kind} />}
      onFocus={() => tell(kind)}
      onBlur={() => tell(null)}
    >
      <Writing
        key={`${kind} ${editor.times}`}
        ticket={ticket}
        kind={kind}
        files={files}
        autoFocus={editor.hasFocus}
        onAnew={begin}
        onFound={() => begin(place.current?.contains(document.activeElement) === true)}
        onSent={leave}
      />
    </ComposerFrame>
  );
}

/** What is brought from beside the ticket goes into the reply, whatever one was writing; the editor begins anew with it. */
function useInsertions({ number, can }: TicketReply, onInserted: () => void): void {
  const queries = useQueryClient();
  const inserted = useRef(onInserted);
  inserted.current = onInserted;
  useEffect(() => {
    if (!can.comment) return;
    return takeInsertions(number, (html) => {
      addToDraft(queries, number, 'comment', html);
      inserted.current();
    });
  }, [number, can.comment, queries]);
}

/** Where one had begun to write, else the reply. */
function begunIn({ number, can }: TicketReply): Kind {
  const isNote = isBlank(draftOf(number, 'comment')) && !isBlank(draftOf(number, 'note'));
  return can.comment && !(isNote && can.note) ? 'comment' : 'note';
}

function ChooseKind({ kind, chosen, number, onChoose }: { kind: Kind; chosen: Kind; number: string; onChoose: (kind: Kind) => void }) {
  const say = useDeskWords();
  const hasDraft = useHasDraft(number, kind) && kind !== chosen;
  return (
    <KindButton
      isNote={kind === 'note'}
      isChosen={kind === chosen}
      mark={hasDraft ? say('draft') : undefined}
      onPress={() => onChoose(kind)}
    >
      {say(kind === 'note' ? 'note' : 'reply')}
    </KindButton>
  );
}

function DraftHint({ number, kind }: { number: string; kind: Kind }) {
  const say = useDeskWords();
  return useHasDraft(number, kind) && <ComposerHint>{say('draftKept')}</ComposerHint>;
}

function Readers({ ticket: { requester, watchers }, kind }: { ticket: TicketReply; kind: Kind }) {
  const say = useDeskWords();
  if (kind === 'note') return say('onlyAgents');
  const others = watchers.filter(({ person }) => person.id !== requester.id).length;
  const who = firstName(requester.name);
  return others === 0 ? say('willSeeAlone', { who }) : say('willSee', { who, count: others });
}
