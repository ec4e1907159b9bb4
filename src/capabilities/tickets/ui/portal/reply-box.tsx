import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { shorten } from '../../../../kernel/shared/text.ts';
import { useUploads } from '../../../../kernel/web/uploads.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { FileLines } from '../../../../ui-kit/file-field.tsx';
import { ReplyForm } from '../../../../ui-kit/portal-page.tsx';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { MessageReply } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useReply } from './data.ts';
import { keepPicture } from './keep-picture.ts';
import { replyPlace, useDraftIsKnown, useReplyDraft } from './reply-draft.ts';
import { usePortalTicketWords } from './words.ts';

/** Writes to the team. What is written stays as a draft, here and on the server, until it was sent. */
export function ReplyBox({ ticket }: { ticket: TicketReply }) {
  const isKnown = useDraftIsKnown(ticket.number);
  const [times, setTimes] = useState(0);
  if (!isKnown) return <SkeletonRows count={1} height={168} />;
  return <Writing key={times} ticket={ticket} onSent={() => setTimes(times + 1)} />;
}

const isBlank = (html: string): boolean => html.replace(/<[^>]*>/g, '').trim() === '' && !html.includes('<img');

function Writing({ ticket, onSent }: { ticket: TicketReply; onSent: () => void }) {
  const say = usePortalTicketWords();
  const draft = useReplyDraft(ticket.number);
  const told = useTold();
  const addressee = useAddressee(ticket);
  const [key] = useState(() => crypto.randomUUID() as string);
  const { mutate, isPending, error } = useReply(ticket.number);
  const { onTheirWay, add, drop } = useUploads(say('fileNotSent'), (id, { name, size }) => draft.addFile({ id, name, size }));
  const { html, files } = draft;
  const isReady = (!isBlank(html) || files.length > 0) && onTheirWay.every((upload) => upload.error !== undefined);
  const send = () => {
    const text = isBlank(html) ? `<p>${say('filesOnly', { count: files.length })}</p>` : html;
    const message = { text, attachments: files.map(({ id }) => id), draft: replyPlace(ticket.number), key };
    mutate(message, {
      onSuccess: (reply) => {
        draft.forgetHere();
        onSent();
        told(reply);
      },
    });
  };
  const remove = (id: string) => (files.some((one) => one.id === id) ? draft.removeFile(id) : drop(id));
  return (
    <ReplyForm
      title={say('reply')}
      onSend={send}
      paper={
        <RichTextEditor
          label={say('reply')}
          placeholder={say('replyPlaceholder', { who: addressee.who })}
          value={html}
          onChange={draft.write}
          onPicture={keepPicture}
        />
      }
      along={
        <>
          <FileLines files={[...files, ...onTheirWay]} onRemove={remove} />
          {error !== null && <ErrorState error={error} onRetry={send} look="inline" />}
        </>
      }
      foot={
        <>
          <Button type="submit" look="primary" busy={isPending} isDisabled={!isReady}>
            {say('sendTo', { who: addressee.short })}
          </Button>
          <FileTrigger allowsMultiple onSelect={(chosen) => add([...(chosen ?? [])])}>
            <Button icon="paperclip">{say('addFiles')}</Button>
          </FileTrigger>
          <span role="status">{draft.hasDraft && say(draft.isKept ? 'draftKept' : 'draftKeptHere')}</span>
        </>
      }
    />
  );
}

/** Whom one writes to, in full and by the first name. */
function useAddressee({ team, assignee }: TicketReply): { who: string; short: string } {
  const say = usePortalTicketWords();
  const who = assignee?.name ?? team?.name ?? say('ourTeam');
  return { who, short: assignee === null ? who : shorten(who.split(' ')[0] ?? who, 24) };
}

/** Says that it was sent, or leads to the request that was opened for it. */
function useTold(): (reply: MessageReply) => void {
  const say = usePortalTicketWords();
  const navigate = useNavigate();
  return ({ followUp }) => {
    toast(followUp === null ? say('sent') : say('followUp', { number: followUp }));
    if (followUp !== null) void navigate({ to: '/requests/$number', params: { number: followUp } });
  };
}
