import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { ArticleReply } from '../../contract.ts';
import type { TextReply } from '../../contract-texts.ts';
import { textCalls, useKnowledgeDeed } from '../data.ts';
import styles from './desk.module.css';
import type { Autosave } from './use-autosave.ts';
import { useKnowledgeWords } from './words.ts';

interface PublishBarProps {
  article: ArticleReply;
  text: TextReply;
  autosave: Autosave;
  /** What is written was put back to something older. */
  onReplaced: (text: TextReply) => void;
}

type Asked = 'publish' | 'review' | 'return' | 'discard';

/** Whether it is kept, and what leads from a draft to what readers see. */
export function PublishBar({ article, text, autosave, onReplaced }: PublishBarProps) {
  const say = useKnowledgeWords();
  const [asked, ask] = useState<Asked | null>(null);
  const { can, state, published } = text;
  const isWaiting = autosave.saving === 'waiting' || autosave.saving === 'saving';
  return (
    <div className={styles['head']}>
      <Saved autosave={autosave} />
      {can.write && published !== null && state !== 'published' && <Button onPress={() => ask('discard')}>{say('discard')}</Button>}
      {state === 'review' && <Button onPress={() => ask('return')}>{say('giveBack')}</Button>}
      {can.askReview && <Button onPress={() => ask('review')}>{say('askReview')}</Button>}
      {can.write && (
        <Button look="primary" isDisabled={!can.publish && !isWaiting} onPress={() => ask('publish')}>
          {say('publish')}
        </Button>
      )}
      {can.whyNot !== null && <small className={styles['same']}>{say(can.whyNot)}</small>}
      <Chosen {...{ asked, article, text, autosave, onReplaced }} onClose={() => ask(null)} />
    </div>
  );
}

function Chosen({ asked, onReplaced, ...props }: DialogProps & Pick<PublishBarProps, 'onReplaced'> & { asked: Asked | null }) {
  if (asked === 'publish') return <PublishDialog {...props} />;
  if (asked === 'review') return <ReviewDialog {...props} />;
  if (asked === 'return') return <ReturnDialog {...props} />;
  return asked === 'discard' && <Discard {...props} onReplaced={onReplaced} />;
}

const savedWords = { saved: 'saved', waiting: 'notSaved', saving: 'saving', failed: 'saveFailed', conflict: 'conflictTitle' } as const;

function Saved({ autosave: { saving, error, flush } }: { autosave: Autosave }) {
  const say = useKnowledgeWords();
  return (
    <>
      <span className={styles['saved']} role="status">
        {say(savedWords[saving])}
      </span>
      {saving === 'failed' && (
        <>
          <ErrorState look="inline" error={error} />
          <Button onPress={() => void flush()}>{say('tryAgain')}</Button>
        </>
      )}
    </>
  );
}

type DialogProps = Omit<PublishBarProps, 'onReplaced'> & { onClose: () => void };

function PublishDialog({ article: { number }, text, autosave, onClose }: DialogProps) {
  const say = useKnowledgeWords();
  const [note, setNote] = useState('');
  const next = (text.published?.number ?? 0) + 1;
  const publish = useKnowledgeDeed(
    async () => textCalls.publish({ number, language: text.language, note }, { ifMatch: await autosave.flush() }),
    (after) => {
      autosave.heard(after);
      toast(say('publishedNow', { number: after.published?.number ?? next }));
      onClose();
    },
  );
  const foot = (
    <Button look="primary" busy={publish.isPending} onPress={() => publish.mutate(undefined)}>
      {say('publish')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('publish')} foot={foot}>
      <p>{say('publishHelp')}</p>
      <TextField label={say('note')} help={say('noteHelp')} value={note} onChange={setNote} maxLength={500} autoFocus />
      {publish.error !== null && <ErrorState look="inline" error={publish.error} />}
    </Dialog>
  );
}

function ReviewDialog({ article: { number }, text, autosave, onClose }: DialogProps) {
  const say = useKnowledgeWords();
  const [reviewer, choose] = useState<Option | null>(null);
  const [note, setNote] = useState('');
  const send = useKnowledgeDeed(
    async () =>
      textCalls.askReview({ number, language: text.language, reviewer: reviewer?.id ?? null, note }, { ifMatch: await autosave.flush() }),
    (after) => {
      autosave.heard(after);
      toast(say('reviewAsked'));
      onClose();
    },
  );
  const foot = (
    <Button look="primary" busy={send.isPending} onPress={() => send.mutate(undefined)}>
      {say('askReview')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('askReview')} foot={foot}>
      <p>{say('askReviewHelp')}</p>
      <PersonPicker label={say('reviewer')} placeholder={say('anybody')} value={reviewer} onChange={choose} />
      <TextArea label={say('reviewNote')} value={note} onChange={setNote} maxLength={2000} />
      {send.error !== null && <ErrorState look="inline" error={send.error} />}
    </Dialog>
  );
}

function ReturnDialog({ article: { number }, text, autosave, onClose }: DialogProps) {
  const say = useKnowledgeWords();
  const [note, setNote] = useState('');
  const send = useKnowledgeDeed(
    async () => textCalls.giveBack({ number, language: text.language, note }, { ifMatch: await autosave.flush() }),
    (after) => {
      autosave.heard(after);
      onClose();
    },
  );
  const foot = (
    <Button look="primary" isDisabled={note.trim() === ''} busy={send.isPending} onPress={() => send.mutate(undefined)}>
      {say('giveBack')}
    </Button>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('giveBack')} foot={foot}>
      <p>{say('giveBackHelp')}</p>
      <TextArea label={say('why')} value={note} onChange={setNote} maxLength={2000} autoFocus />
      {send.error !== null && <ErrorState look="inline" error={send.error} />}
    </Dialog>
  );
}

function Discard({ article: { number }, text, autosave, onClose, onReplaced }: DialogProps & Pick<PublishBarProps, 'onReplaced'>) {
  const say = useKnowledgeWords();
  const refresh = useKnowledgeDeed(async () => undefined);
  const discard = async (): Promise<void> => {
    const after = await textCalls.discardDraft({ number, language: text.language }, { ifMatch: await autosave.flush() });
    autosave.heard(after);
    onReplaced(after);
  };
  return (
    <DangerDialog
      title={say('discard')}
      help={say('discardHelp')}
      deed={say('discard')}
      keep={say('keepWriting')}
      onDo={discard}
      onDone={() => refresh.mutate(undefined)}
      onClose={onClose}
    />
  );
}
