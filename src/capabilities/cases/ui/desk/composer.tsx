import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { ComposerFrame, ComposerHint, ComposerTools, KindButton } from '../../../../ui-kit/composer.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { fetchEditor, RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { CaseReply } from '../../contract.ts';
import type { MessageKind } from '../../shared/words.ts';
import { usePatchCase } from '../data.ts';
import { isBlank, useCaseDraft } from '../drafts.ts';
import { AddFiles, useWaitingFiles, WaitingLines } from '../files/waiting-files.tsx';
import { cases } from '../reach.ts';
import { firstName } from '../said.ts';
import { useCaseWords } from '../words.ts';
import { findInCase, unseenIn } from './mentioned.ts';
import styles from './talk.module.css';

/** Reply and note can't be confused: another colour, another label, and who reads it, by name or by number. */
export function CaseComposer({ one }: { one: CaseReply }) {
  const say = useCaseWords();
  useEffect(fetchEditor, []);
  const { reply, note } = one.can;
  const [kind, setKind] = useState<MessageKind>(reply ? 'reply' : 'note');
  const [begun, begin] = useState({ times: 0, hasFocus: false });
  const place = useRef<HTMLElement>(null);
  const open = (next: MessageKind) => {
    setKind(next);
    begin(({ times }) => ({ times: times + 1, hasFocus: true }));
  };
  useKeys({ ...(reply ? { reply: () => open('reply') } : {}), ...(note ? { note: () => open('note') } : {}) });
  if (!reply && !note) return <p className={styles['readsOnly']}>{say('readsOnly')}</p>;
  return (
    <ComposerFrame
      place={place}
      label={say(kind)}
      isNote={kind === 'note'}
      kinds={[reply && ('reply' as const), note && ('note' as const)].map(
        (each) =>
          each && (
            <KindButton key={each} isNote={each === 'note'} isChosen={each === kind} onPress={() => open(each)}>
              {say(each)}
            </KindButton>
          ),
      )}
      readers={<Readers one={one} kind={kind} />}
    >
      <Writing
        key={`${kind} ${begun.times}`}
        one={one}
        kind={kind}
        hasFocus={begun.hasFocus}
        place={place}
        onSent={() => begin(({ times }) => ({ times: times + 1, hasFocus: false }))}
      />
    </ComposerFrame>
  );
}

/** Who reads what is written here: a reply goes to whoever asked, and those who handle it see it too. */
function Readers({ one: { requester, audience }, kind }: { one: CaseReply; kind: MessageKind }) {
  const say = useCaseWords();
  const colleagues = audience.people.filter(({ person }) => person.id !== requester?.id).length;
  if (requester === null) return say(kind === 'note' ? 'noteSeenNameless' : 'replyNameless', { count: colleagues });
  const who = firstName(requester.name);
  return say(kind === 'note' ? 'noteSeen' : 'replySeen', { who, count: colleagues });
}

interface WritingProps {
  one: CaseReply;
  kind: MessageKind;
  hasFocus: boolean;
  place: RefObject<HTMLElement | null>;
  onSent: () => void;
}

function Writing({ one, kind, hasFocus, place, onSent }: WritingProps) {
  const { html, write, clear } = useCaseDraft(`${one.reference} ${kind}`);
  const waiting = useWaitingFiles(one.reference, kind);
  const [act] = useState(actKey);
  const patch = usePatchCase(one.reference);
  const unseen = unseenIn(one, kind, html);
  const send = useMutation({
    mutationFn: () =>
      // A file may go without a word.
      cases.say({ reference: one.reference, kind, body: isBlank(html) ? '<p></p>' : html, files: waiting.ids }, { idempotencyKey: act }),
    onSuccess: ({ message }) => {
      clear();
      waiting.clear();
      patch(({ messages }) => ({ messages: [...messages, message] }));
      onSent();
      // The conversation gets the focus: the case stays open, and its keys work again.
      place.current?.closest('article')?.querySelector<HTMLElement>('section[tabindex]')?.focus({ preventScroll: true });
    },
  });
  const isReady = (!isBlank(html) || waiting.ids.length > 0) && !waiting.isArriving;
  const go = () => isReady && !send.isPending && send.mutate();
  useKeys({ send: go });
  const label = useLabel(one, kind);
  return (
    <RichTextEditor
      label={label}
      placeholder={label}
      value={html}
      onChange={write}
      autoFocus={hasFocus}
      findPeople={(words) => findInCase(one, kind, words)}
      along={
        <>
          <WaitingLines waiting={waiting} />
          {unseen.length > 0 && <Unseen names={unseen} />}
          {send.error !== null && <ErrorState look="inline" error={send.error} onRetry={go} />}
        </>
      }
      tools={
        <Tools kind={kind} who={one.requester?.name} isReady={isReady} isBusy={send.isPending} onSend={go}>
          <AddFiles waiting={waiting} />
        </Tools>
      }
    />
  );
}

/** Said before it is sent: who is mentioned does not come in by it. */
function Unseen({ names }: { names: readonly string[] }) {
  const say = useCaseWords();
  return (
    <p role="status" className={styles['unseen']}>
      <Icon name="warning" /> {say('unseen', { count: names.length, names: names.join(', ') })}
    </p>
  );
}

interface ToolsProps {
  kind: MessageKind;
  who: string | undefined;
  isReady: boolean;
  isBusy: boolean;
  onSend: () => void;
  children: ReactNode;
}

function Tools({ kind, who, isReady, isBusy, onSend, children }: ToolsProps) {
  const say = useCaseWords();
  const keys = useKeysOf('send');
  return (
    <ComposerTools>
      <ComposerHint isSpare>{say('mentionsNever')}</ComposerHint>
      {children}
      <Keys keys={[keys.join(' ')]} />
      <Button look="primary" icon={kind === 'note' ? 'lock' : 'reply'} busy={isBusy} isDisabled={!isReady} onPress={onSend}>
        {kind === 'note' ? say('addNote') : who === undefined ? say('send') : say('sendTo', { who: firstName(who) })}
      </Button>
    </ComposerTools>
  );
}

function useLabel({ requester }: CaseReply, kind: MessageKind): string {
  const say = useCaseWords();
  if (kind === 'note') return say('noteLabel');
  return requester === null ? say('replyLabelNameless') : say('replyLabel', { who: firstName(requester.name) });
}
