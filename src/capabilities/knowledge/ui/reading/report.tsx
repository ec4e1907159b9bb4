import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { ReadingReply } from '../../contract-reading.ts';
import { readingCalls, useKnowledgeDeed } from '../data.ts';
import { useSaid } from '../localised.ts';
import { useReadingWords } from './words.ts';

/** Tells the department what is wrong or missing: a ticket that names the article. */
export function ReportDialog({ article, onClose }: { article: Pick<ReadingReply, 'number' | 'workspaceName'>; onClose: () => void }) {
  const say = useReadingWords();
  const department = useSaid()(article.workspaceName);
  const [text, setText] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [isTried, tried] = useState(false);
  const isEmpty = text.trim() === '';
  const send = useKnowledgeDeed(
    () => readingCalls.report({ number: article.number, text }, { idempotencyKey: key }),
    ({ ticket }) => {
      toast(say('reported', { ticket, department }));
      onClose();
    },
  );
  const press = () => (isEmpty ? tried(true) : send.mutate(undefined));
  const foot = (
    <Button look="primary" busy={send.isPending} onPress={press}>
      {say('send')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('reportTitle')} foot={foot}>
      <p>{say('reportHelp', { department })}</p>
      <TextArea
        label={say('reportText')}
        value={text}
        onChange={setText}
        autoFocus
        maxLength={4000}
        error={isTried && isEmpty ? say('reportNeeded') : undefined}
      />
      {send.error !== null && <ErrorState look="inline" error={send.error} />}
    </Dialog>
  );
}
