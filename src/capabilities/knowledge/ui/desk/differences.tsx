import type { ArticleBody } from '../../shared/document/body.ts';
import { type BlockChange, diffOf, diffWords, type WordChange } from '../../shared/document/diff.ts';
import { BodyView } from '../body-view.tsx';
import { fileAddress } from '../file-address.ts';
import styles from './desk.module.css';
import { useKnowledgeWords } from './words.ts';

type Said = { title: string; summary: string; body: ArticleBody };

/** What differs between two versions: block by block, and word by word in those that were rewritten. */
export function Differences({ number, before, after }: { number: string; before: Said; after: Said }) {
  const say = useKnowledgeWords();
  const changes = diffOf(before.body, after.body);
  const isSame = before.title === after.title && before.summary === after.summary && changes.every(({ kind }) => kind === 'same');
  if (isSame) return <p>{say('same')}</p>;
  return (
    <div className={styles['diff']}>
      {before.title !== after.title && <Line label={say('textTitle')} words={diffWords(before.title, after.title)} />}
      {before.summary !== after.summary && <Line label={say('summary')} words={diffWords(before.summary, after.summary)} />}
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a change has no name of its own
        <Change key={at} change={change} number={number} />
      ))}
    </div>
  );
}

const Line = ({ label, words }: { label: string; words: readonly WordChange[] }) => (
  <div className={styles['changed']}>
    <small className={styles['mark']}>{label}</small>
    <Words words={words} />
  </div>
);

function Change({ change, number }: { change: BlockChange; number: string }) {
  const say = useKnowledgeWords();
  if (change.kind === 'changed')
    return (
      <div className={styles['changed']}>
        <small className={styles['mark']}>{say('changedBlock')}</small>
        <Words words={change.words} />
      </div>
    );
  const body = { content: [change.block] };
  return (
    <div className={styles[change.kind]}>
      {change.kind !== 'same' && <small className={styles['mark']}>{say(change.kind)}</small>}
      <BodyView body={body} fileAt={(file) => fileAddress(number, file)} calloutName={(kind) => say(kind)} />
    </div>
  );
}

const Words = ({ words }: { words: readonly WordChange[] }) => (
  <p>
    {words.map(({ kind, text }, at) => {
      const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no name of its own
        <Tag key={at}>{text}</Tag>
      );
    })}
  </p>
);
