import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { shorten } from '../../../../kernel/shared/text.ts';
import { useDraft } from '../../../../kernel/web/storage.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { TicketReply } from '../../shared/records.ts';
import { useReply } from './data.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

/** Writes to the team. What is written stays as a draft until it was sent. */
export function ReplyBox({ ticket: { number, team, assignee } }: { ticket: TicketReply }) {
  const say = usePortalTicketWords();
  const navigate = useNavigate();
  const [text, setText] = useDraft(`portal:${number}`);
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  const { mutate, isPending, error } = useReply(number);
  const send = () =>
    mutate(
      { text, key },
      {
        onSuccess: ({ followUp }) => {
          setText('');
          setKey(crypto.randomUUID());
          toast(followUp === null ? say('sent') : say('followUp', { number: followUp }));
          if (followUp !== null) void navigate({ to: '/requests/$number', params: { number: followUp } });
        },
      },
    );
  const who = assignee?.name ?? team?.name ?? say('ourTeam');
  const short = assignee === null ? who : shorten(who.split(' ')[0] ?? who, 24);
  return (
    <form
      className={styles['reply']}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea label={say('reply')} placeholder={say('replyPlaceholder', { who })} value={text} onChange={setText} rows={3} />
      {error !== null && <ErrorState error={error} onRetry={send} look="inline" />}
      <div className={styles['replyFoot']}>
        <Button type="submit" look="primary" busy={isPending} isDisabled={text.trim() === ''}>
          {say('sendTo', { who: short })}
        </Button>
        {text !== '' && <span>{say('draftKept')}</span>}
      </div>
    </form>
  );
}
