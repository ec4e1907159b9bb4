import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../../kernel/shared/ids.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Checkbox } from '../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextArea } from '../../../ui-kit/text-fields.tsx';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ProblemReply } from '../contract.ts';
import type { AnnouncementPreview } from '../contract-announcements.ts';
import type { AnnouncementKind } from '../shared/words.ts';
import { AnnouncePreview } from './announce-preview.tsx';
import { announcements, useKeepProblem, useProblemDeed } from './data.ts';
import styles from './problems.module.css';
import { useProblemWords } from './words.ts';

interface AnnounceProps {
  problem: ProblemReply;
  kind: AnnouncementKind;
  onClose: () => void;
}

type Wish = { kind: AnnouncementKind; text: { en: string; de: string }; resolves: boolean; resolvesProblem: boolean };

/** First the text, then who gets what; only from there it is told, by one press. */
export function Announce({ problem, kind, onClose }: AnnounceProps) {
  const say = useProblemWords();
  const [wish, setWish] = useWish(problem, kind);
  const { number } = problem;
  const preview = useMutation({ mutationFn: () => announcements.preview({ number, ...wish }) });
  const seen = preview.data;
  const tell = useTelling({ number, wish, onClose });
  const back = () => {
    tell.reset();
    preview.reset();
  };
  const isEmpty = wish.text.en.trim() === '' && wish.text.de.trim() === '';
  const foot =
    seen === undefined ? (
      <Button look="primary" busy={preview.isPending} isDisabled={isEmpty} onPress={() => preview.mutate()}>
        {say('lookFirst')}
      </Button>
    ) : (
      <Decide seen={seen} isResolving={wish.resolves} isBusy={tell.isPending} onBack={back} onTell={() => tell.mutate(seen.seal)} />
    );
  const error = preview.error ?? tell.error;
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say(kind === 'fix' ? 'tellFixTitle' : 'tellWorkaroundTitle')} foot={foot}>
      {seen === undefined ? <Words wish={wish} onChange={setWish} isOpen={problem.open} /> : <AnnouncePreview seen={seen} />}
      {error !== null && <ErrorState look="inline" error={error} />}
    </Dialog>
  );
}

/** One id for the whole time that the dialog is open: pressed twice it is one act. */
function useTelling({ number, wish, onClose }: { number: string; wish: Wish; onClose: () => void }) {
  const say = useProblemWords();
  const keep = useKeepProblem();
  const [id] = useState(() => newId());
  return useProblemDeed(
    (seal: string) => announcements.tell({ number, id, ...wish, seal }),
    (after) => {
      keep(after);
      toast(say('toldNow'));
      onClose();
    },
  );
}

/** Begins with what the analysis says. */
function useWish({ workaround, fix, open }: ProblemReply, kind: AnnouncementKind) {
  const say = useProblemWords();
  const text =
    kind === 'fix'
      ? { en: say('textFix', { text: fix }), de: say('textFixDe', { text: fix }) }
      : { en: say('textWorkaround', { text: workaround }), de: say('textWorkaroundDe', { text: workaround }) };
  const isFix = kind === 'fix';
  return useState<Wish>({ kind, text, resolves: isFix, resolvesProblem: isFix && open });
}

function Words({ wish, onChange, isOpen }: { wish: Wish; onChange: (wish: Wish) => void; isOpen: boolean }) {
  const say = useProblemWords();
  const write = (text: Partial<Wish['text']>) => onChange({ ...wish, text: { ...wish.text, ...text } });
  return (
    <div className={styles['form']}>
      <p className={styles['muted']}>{say('textHelp')}</p>
      <TextArea label={say('textEn')} rows={5} maxLength={4000} value={wish.text.en} onChange={(en) => write({ en })} />
      <TextArea label={say('textDe')} rows={5} maxLength={4000} value={wish.text.de} onChange={(de) => write({ de })} />
      <Checkbox label={say('alsoResolve')} value={wish.resolves} onChange={(resolves) => onChange({ ...wish, resolves })} />
      {wish.kind === 'fix' && isOpen && (
        <Checkbox
          label={say('alsoResolveProblem')}
          value={wish.resolvesProblem}
          onChange={(resolvesProblem) => onChange({ ...wish, resolvesProblem })}
        />
      )}
    </div>
  );
}

interface DecideProps {
  seen: AnnouncementPreview;
  isResolving: boolean;
  isBusy: boolean;
  onBack: () => void;
  onTell: () => void;
}

function Decide({ seen: { tells }, isResolving, isBusy, onBack, onTell }: DecideProps) {
  const say = useProblemWords();
  return (
    <>
      <Button onPress={onBack}>{say('back')}</Button>
      <Button look="primary" busy={isBusy} isDisabled={tells.length === 0} onPress={onTell}>
        {say(isResolving ? 'willResolve' : 'willTell', { count: tells.length })}
      </Button>
    </>
  );
}
