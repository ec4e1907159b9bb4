import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { News } from '../../contract-messages.ts';
import { AudienceOf } from './audience.tsx';
import { messages } from './data.ts';
import { Letters } from './letters.tsx';
import styles from './news.module.css';
import { useNewsWords } from './words.ts';
import { type Draft, newsOf } from './write.tsx';

interface DeedsProps {
  draft: Draft;
  /** Where what was begun is kept; undefined while nothing is. */
  kept: 'draftKept' | 'draftKeptHere' | undefined;
  /** It was sent, or is thrown away. */
  onForget: () => void;
}

/** A look at the letter, and the sending of it; neither before all of it is written. */
export function Deeds({ draft, kept, onForget }: DeedsProps) {
  const say = useNewsWords();
  const [open, setOpen] = useState<'letter' | 'send' | null>(null);
  const news = newsOf(draft);
  const close = () => setOpen(null);
  return (
    <div className={styles['deeds']}>
      <Button isDisabled={news === undefined} onPress={() => setOpen('letter')}>
        {say('preview')}
      </Button>
      <Button look="primary" isDisabled={news === undefined} onPress={() => setOpen('send')}>
        {say('send')}
      </Button>
      {kept !== undefined && <Button onPress={onForget}>{say('throwAway')}</Button>}
      <span role="status">{kept !== undefined && say(kept)}</span>
      {open === 'letter' && news !== undefined && (
        <Dialog isOpen size="wide" title={say('previewTitle')} onClose={close}>
          <Letters news={news} />
        </Dialog>
      )}
      {open === 'send' && news !== undefined && <Sending news={news} onClose={close} onSent={onForget} />}
    </div>
  );
}

interface SendingProps {
  news: News;
  onClose: () => void;
  onSent: () => void;
}

function Sending({ news, onClose, onSent }: SendingProps) {
  const say = useNewsWords();
  const queries = useQueryClient();
  const [idempotencyKey] = useState(actKey);
  const send = useMutation({
    mutationFn: () => messages.tell(news, { idempotencyKey }),
    onSuccess: async ({ title }) => {
      toast(say('sent', { title }));
      onClose();
      onSent();
      await queries.invalidateQueries({ queryKey: ['news'] });
    },
  });
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button look="primary" busy={send.isPending} onPress={() => send.mutate()}>
        {say('sendNow')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={say('sendTitle')} onClose={onClose} foot={foot}>
      <div className={styles['asked']}>
        <p>
          <strong dir="auto">{news.title}</strong>
        </p>
        <p>{say('sendHelp')}</p>
        <AudienceOf of={news.class} />
        {send.error !== null && <ErrorState look="inline" error={send.error} />}
      </div>
    </Dialog>
  );
}
