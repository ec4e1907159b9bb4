import { useState } from 'react';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { DangerDialog } from '../../../../ui-kit/danger-dialog.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import type { BookReply } from '../../contract.ts';
import { ruleCalls, useAssignmentDeed, writtenIn } from './data.ts';
import { Differences } from './editions.tsx';
import type { RuleWords } from './use-rule-words.ts';
import { useAssignmentWords } from './words.ts';

interface DraftStripProps {
  book: BookReply;
  isDirty: boolean;
  words: RuleWords;
}

/** That what stands above decides nothing yet, and how it comes into force or goes. */
export function DraftStrip({ book, isDirty, words }: DraftStripProps) {
  const say = useAssignmentWords();
  const [asked, ask] = useState<'publish' | 'discard' | null>(null);
  const { workspace, version, published } = book;
  const refresh = useAssignmentDeed(async () => undefined);
  const close = () => ask(null);
  const deeds = (
    <>
      <Button onPress={() => ask('discard')}>{say('discardDraft')}</Button>
      <Button look="primary" isDisabled={isDirty} onPress={() => ask('publish')}>
        {say('publish')}
      </Button>
    </>
  );
  return (
    <>
      <Banner tone="warning" deeds={deeds}>
        {published === null ? say('draftFirst') : say('draft', { number: published.number })} {isDirty && say('draftDirty')}
      </Banner>
      {asked === 'publish' && <PublishDialog book={book} words={words} onClose={close} />}
      {asked === 'discard' && (
        <DangerDialog
          title={say('discardTitle')}
          help={say('discardHelp')}
          deed={say('discardDraft')}
          keep={say('keepDraft')}
          onDo={() => ruleCalls.discardDraft({ workspace }, { ifMatch: version })}
          onDone={() => refresh.mutate(undefined)}
          onClose={close}
        />
      )}
    </>
  );
}

function PublishDialog({ book, words, onClose }: { book: BookReply; words: RuleWords; onClose: () => void }) {
  const say = useAssignmentWords();
  const { workspace, version, published } = book;
  const number = (published?.number ?? 0) + 1;
  const publish = useAssignmentDeed(
    () => ruleCalls.publish({ workspace }, { ifMatch: version }),
    () => {
      toast(say('published', { number }));
      onClose();
    },
  );
  const foot = (
    <Button look="primary" busy={publish.isPending} onPress={() => publish.mutate(undefined)}>
      {say('publishIt')}
    </Button>
  );
  return (
    <Dialog isOpen size="wide" onClose={onClose} title={say('publishTitle', { number })} foot={foot}>
      <p>{say('publishHelp')}</p>
      <Differences before={published?.says ?? { rules: [], calendar: null, capacity: null }} after={writtenIn(book)} words={words} />
      {publish.error !== null && <ErrorState look="inline" error={publish.error} />}
    </Dialog>
  );
}
