import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { ReplyForm } from '../../../../ui-kit/portal-page.tsx';
import { RichTextEditor } from '../../../../ui-kit/rich-text-editor.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { CaseReply } from '../../contract.ts';
import { caseQuery, usePatchCase } from '../data.ts';
import { isBlank, useCaseDraft } from '../drafts.ts';
import { AddFiles, useWaitingFiles, WaitingLines } from '../files/waiting-files.tsx';
import { cases } from '../reach.ts';
import { usePortalCaseWords } from './words.ts';

/** Writes to those who handle the case. */
export function OwnReply({ one }: { one: CaseReply }) {
  const [times, again] = useState(0);
  return <Writing key={times} one={one} onSent={() => again(times + 1)} />;
}

function Writing({ one: { reference, state }, onSent }: { one: CaseReply; onSent: () => void }) {
  const say = usePortalCaseWords();
  const draft = useCaseDraft(`${reference} own`);
  const waiting = useWaitingFiles(reference, 'reply');
  const queries = useQueryClient();
  const patch = usePatchCase(reference);
  const [act] = useState(actKey);
  const send = useMutation({
    mutationFn: () =>
      // A file may go without a word.
      cases.say(
        { reference, kind: 'reply', body: isBlank(draft.html) ? '<p></p>' : draft.html, files: waiting.ids },
        { idempotencyKey: act },
      ),
    onSuccess: ({ message }) => {
      draft.clear();
      waiting.clear();
      patch(({ messages }) => ({ messages: [...messages, message] }));
      onSent();
      // What waited for this answer goes on by it, and has another state.
      if (state.group === 'waiting') void queries.invalidateQueries({ queryKey: caseQuery(reference).queryKey });
      toast(say('replySent'));
    },
  });
  const isReady = (!isBlank(draft.html) || waiting.ids.length > 0) && !waiting.isArriving;
  return (
    <ReplyForm
      title={say('reply')}
      onSend={() => send.mutate()}
      paper={<RichTextEditor label={say('reply')} placeholder={say('replyPlaceholder')} value={draft.html} onChange={draft.write} />}
      along={
        <>
          <WaitingLines waiting={waiting} />
          {send.error !== null && <ErrorState look="inline" error={send.error} onRetry={() => send.mutate()} />}
        </>
      }
      foot={
        <>
          <Button type="submit" look="primary" busy={send.isPending} isDisabled={!isReady}>
            {say('sendReply')}
          </Button>
          <AddFiles waiting={waiting} />
          <span>{say('notStored')}</span>
        </>
      }
    />
  );
}
