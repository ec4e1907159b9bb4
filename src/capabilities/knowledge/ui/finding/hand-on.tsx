import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { handOnQuery } from './data.ts';
import styles from './finding.module.css';
import { type Given, type How, useInsert } from './insert.ts';
import { useFindingWords } from './words.ts';

interface HandOnProps {
  ticket: string;
  article: Given;
  /** Whether who asked may read it; undefined while that is not known. */
  requesterReads: boolean | undefined;
  onInserted?: (() => void) | undefined;
}

/** An article goes into the reply with one press: as a link, or by what it says. What who asked may not read is told before it does. */
export function HandOn({ ticket, article, requesterReads, onInserted }: HandOnProps) {
  const say = useFindingWords();
  const [asking, ask] = useState<How | null>(null);
  const insert = useInsert(ticket, onInserted);
  const press = (how: How) => (requesterReads === false ? ask(how) : insert(article, how));
  const anyway = (how: How) => {
    ask(null);
    insert(article, how);
  };
  return (
    <>
      <Button icon="link" isDisabled={requesterReads === undefined} aria-label={say('insertLinkOf', article)} onPress={() => press('link')}>
        {say('insertLink')}
      </Button>
      <Button icon="text" isDisabled={requesterReads === undefined} aria-label={say('insertTextOf', article)} onPress={() => press('text')}>
        {say('insertText')}
      </Button>
      {asking !== null && <NotForThem how={asking} onAnyway={anyway} onClose={() => ask(null)} />}
    </>
  );
}

/** A link leads them nowhere, and a text tells them what was not meant for them: the agent decides, knowing it. */
function NotForThem({ how, onAnyway, onClose }: { how: How; onAnyway: (how: How) => void; onClose: () => void }) {
  const say = useFindingWords();
  const foot = (
    <>
      <Button onPress={onClose}>{say('notInsert')}</Button>
      <Button look="danger" onPress={() => onAnyway(how)}>
        {say(how === 'link' ? 'insertLinkAnyway' : 'insertTextAnyway')}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={say('cannotRead')} foot={foot}>
      <p>{say(how === 'link' ? 'cannotReadLink' : 'cannotReadText')}</p>
    </Dialog>
  );
}

/** The same for an article of which nothing is known yet: whether who asked may read it is asked first. */
export function HandOnOpened({ ticket, article, onInserted }: Omit<HandOnProps, 'requesterReads'>) {
  const say = useFindingWords();
  const { data } = useQuery(handOnQuery(article.number, ticket));
  return (
    <>
      {data?.requesterReads === false && <span className={styles['warn']}>{say('cannotRead')}</span>}
      <HandOn ticket={ticket} article={article} requesterReads={data?.requesterReads} onInserted={onInserted} />
    </>
  );
}
