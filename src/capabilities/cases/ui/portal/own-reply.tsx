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
  const queries = useQueryClient();
  const patch = usePatchCase(reference);
  const [act] = useState(actKey);
  const send = useMutation({
    mutationFn: () => cases.say({ reference, kind: 'reply', body: draft.html }, { idempotencyKey: act }),
    onSuccess: ({ message }) => {
      draft.clear();
      patch(({ messages }) => ({ messages: [...messages, message] }));
      onSent();
      // What waited for this answer goes on by it, and has another state.
      if (state.group === 'waiting') void queries.invalidateQueries({ queryKey: caseQuery(reference).queryKey });
      toast(say('replySent'));
    },
  });
  return (
    <ReplyForm
      title={say('reply')}
      onSend={() => send.mutate()}
      paper={<RichTextEditor label={say('reply')} placeholder={say('replyPlaceholder')} value={draft.html} onChange={draft.write} />}
      along={send.error !== null && <ErrorState look="inline" error={send.error} onRetry={() => send.mutate()} />}
      foot={
        <>
          <Button type="submit" look="primary" busy={send.isPending} isDisabled={isBlank(draft.html)}>
            {say('sendReply')}
          </Button>
          <span>{say('notStored')}</span>
        </>
      }
    />
  );
}
