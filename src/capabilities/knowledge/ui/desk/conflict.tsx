import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { TextReply } from '../../contract-texts.ts';
import type { ArticleBody } from '../../shared/document/body.ts';
import { BodyView } from '../body-view.tsx';
import { fileAddress } from '../file-address.ts';
import styles from './desk.module.css';
import type { Draft } from './draft-keeper.ts';
import { useKnowledgeWords } from './words.ts';

interface ConflictDialogProps {
  number: string;
  theirs: TextReply;
  mine: Draft;
  onTake: () => void;
  onKeep: () => void;
}

/** Two people saved: both texts beside each other, and nothing is lost before somebody chooses. */
export function ConflictDialog({ number, theirs, mine, onTake, onKeep }: ConflictDialogProps) {
  const say = useKnowledgeWords();
  const foot = (
    <>
      <Button onPress={onTake}>{say('takeTheirs')}</Button>
      <Button look="primary" onPress={onKeep}>
        {say('keepMine')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onTake} title={say('conflictTitle')} foot={foot}>
      <p>{say('conflictHelp')}</p>
      <div className={styles['both']}>
        <One number={number} label={say('theirs')} title={theirs.title} body={theirs.body} />
        <One number={number} label={say('yours')} title={mine.title} body={mine.body} />
      </div>
    </Dialog>
  );
}

function One({ number, label, title, body }: { number: string; label: string; title: string; body: ArticleBody }) {
  const say = useKnowledgeWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section tabIndex={0} aria-label={label}>
      <strong>{label}</strong>
      <p>{title}</p>
      <BodyView body={body} fileAt={(file) => fileAddress(number, file)} calloutName={(kind) => say(kind)} />
    </section>
  );
}
