import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { later } from '../../../../kernel/web/later.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Marked } from '../../../../ui-kit/marked.tsx';
import type { ArticleHit } from '../../contract-finding.ts';
import { articleHitsQuery } from './data.ts';
import styles from './finding.module.css';
import { useFindingWords } from './words.ts';

export const { Part: ReadDialog } = later(() => import('./read-dialog.tsx').then((parts) => parts.ReadDialog));

/** Articles among the results of the front door's search: what answers a question stands before what one can ask for. */
export function ArticleHits({ words }: { words: string }) {
  const say = useFindingWords();
  const [opened, setOpened] = useState<ArticleHit | null>(null);
  const { data } = useQuery({ ...articleHitsQuery(words), enabled: words.trim().length > 1, placeholderData: (last) => last });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className={styles['group']}>
      <h2>{say('answers')}</h2>
      {data.corrected !== null && <p className={styles['corrected']}>{say('correctedTo', { words: data.corrected })}</p>}
      {data.items.map((hit) => (
        <Hit key={hit.number} hit={hit} words={data.corrected ?? words} onOpen={() => setOpened(hit)} />
      ))}
      {opened !== null && <ReadDialog number={opened.number} title={opened.title} onClose={() => setOpened(null)} />}
    </div>
  );
}

type HitProps = { hit: ArticleHit; words: string; onOpen: () => void };

/** A link, so that it can be opened beside and copied; a plain press opens it here. */
export function Hit({ hit: { number, title, summary, language }, words, onOpen }: HitProps) {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a href={`/knowledge/${number}`} className={styles['hit']} onClick={open}>
      <Icon name="file" />
      <span dir="auto" lang={language}>
        <Marked text={title} words={words} />
      </span>
      <span dir="auto" lang={language}>
        {summary}
      </span>
    </a>
  );
}
