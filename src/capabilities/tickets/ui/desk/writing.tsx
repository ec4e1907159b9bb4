import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useKeys, useKeysOf } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { ComposerTools } from '../../../../ui-kit/composer.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Keys } from '../../../../ui-kit/kbd.tsx';
import { Menu } from '../../../../ui-kit/menu.tsx';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { findMentionable } from '../../../directory/ui/public.tsx';
import type { TicketReply, Transition } from '../../shared/records.ts';
import { CannedButton } from './canned-button.tsx';
import styles from './composer.module.css';
import { useReplyDraft } from './draft-keeping.ts';
import { droppable } from './droppable.ts';
import { FileChips } from './file-chips.tsx';
import { asksNothing } from './move-fields.tsx';
import { besideMessage, type MoveGiven, resolvesTo } from './move-given.ts';
import { isBlank, isWordless, type Kind } from './reply-draft.ts';
import { ResolveDialog } from './resolve-dialog.tsx';
import type { ReplyFiles } from './use-reply-files.ts';
import { useSending } from './use-sending.ts';
import { firstName, useDeskWords } from './words.ts';

interface WritingProps {
  ticket: TicketReply;
  kind: Kind;
  files: ReplyFiles;
  autoFocus: boolean;
  /** Begins the editor anew, with what the draft holds then. */
  onAnew: (hasFocus: boolean) => void;
  /** Another browser had a later draft. */
  onFound: () => void;
  onSent: () => void;
}

/** What one writes, with the files that go along, and how it is sent. */
export function Writing({ ticket, kind, files, autoFocus, onAnew, onFound, onSent }: WritingProps) {
  const say = useDeskWords();
  const { draft, change } = useReplyDraft(ticket.number, kind, onFound);
  const send = useSending(ticket, kind, () => onAnew(true));
  const uploads = files.of(kind);
  const isReady = !isBlank(draft) && uploads.length === 0;
  const [asking, setAsking] = useState<Transition | null>(null);
  const go = (resolving: MoveGiven | null) => {
    if (!isReady) return;
    setAsking(null);
    send(draft, resolving);
    onAnew(false);
    onSent();
  };
  const resolve = () => {
    const to = resolvesTo(ticket);
    const asked = to && besideMessage(to, { kind, hasWords: !isWordless(draft.html) });
    if (!isReady || asked === undefined || asksNothing(asked)) go(to === undefined ? null : {});
    else setAsking(asked);
  };
  const insert = (words: string) => {
    change(({ html }) => ({ html: html + words }));
    onAnew(true);
  };
  const add = (chosen: readonly File[]) => files.add(chosen, kind, change);
  const remove = (id: string) => change((before) => ({ files: before.files.filter((file) => file.id !== id) }));
  useKeys({ send: () => go(null), sendAndResolve: resolve });
  const label = kind === 'note' ? say('noteFor') : say('replyTo', { who: firstName(ticket.requester.name) });
  return (
    <div {...droppable(add)}>
      <RichTextEditor
        label={label}
        value={draft.html}
        onChange={(html) => change(() => ({ html }))}
        autoFocus={autoFocus}
        findPeople={findMentionable}
        onPicture={(picture) => files.picture(picture, kind)}
        onFiles={add}
        placeholder={label}
        along={<FileChips files={draft.files} uploads={uploads} onRemove={remove} onStop={files.stop} />}
        tools={
          <>
            <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
              <IconButton icon="paperclip" label={say('attachFile')} />
            </FileTrigger>
            <CannedButton number={ticket.number} onInsert={insert} />
            <Sending ticket={ticket} kind={kind} isReady={isReady} onSend={() => go(null)} onResolve={resolve} />
          </>
        }
      />
      {asking && <ResolveDialog ticket={ticket} transition={asking} onGiven={go} onClose={() => setAsking(null)} />}
    </div>
  );
}

interface SendingProps {
  ticket: TicketReply;
  kind: Kind;
  isReady: boolean;
  onSend: () => void;
  onResolve: () => void;
}

function Sending({ ticket, kind, isReady, onSend, onResolve }: SendingProps) {
  const say = useDeskWords();
  const keys = useKeysOf('send');
  const resolveKeys = useKeysOf('sendAndResolve');
  const canResolve = resolvesTo(ticket) !== undefined;
  return (
    <ComposerTools>
      <Keys keys={[keys.join(' ')]} />
      <span className={styles['send']}>
        <Button look="primary" isDisabled={!isReady} onPress={onSend}>
          {kind === 'note' ? say('addNote') : say('sendTo', { who: firstName(ticket.requester.name) })}
        </Button>
        {canResolve && (
          <Menu
            label={say('sendAndResolve')}
            placement="top end"
            trigger={<IconButton icon="chevron-down" label={say('otherSends')} isDisabled={!isReady} />}
            groups={[{ id: 'send', entries: [{ id: 'resolve', label: say('sendAndResolve'), keys: resolveKeys, onDo: onResolve }] }]}
          />
        )}
      </span>
    </ComposerTools>
  );
}
