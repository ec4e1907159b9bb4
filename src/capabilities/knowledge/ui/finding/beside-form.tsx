import { useQuery } from '@tanstack/react-query';
import { type RefObject, useDeferredValue, useEffect, useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import type { ArticleHit, HelpCount } from '../../contract-finding.ts';
import { Hit, ReadDialog } from './article-hits.tsx';
import { suggestionsQuery, useHelpCount } from './data.ts';
import styles from './finding.module.css';
import { useFindingWords } from './words.ts';

export interface BesideFormProps {
  /** What stands in the form so far. */
  text: string;
  requestType: string | null;
  workspace: string;
  /** The articles that were shown in this form, for whoever sends it anyway. */
  shown: RefObject<string[]>;
  /** It was solved: the form closes, nothing is sent. */
  onSolved: () => void;
}

const shortest = 8;

/** While somebody writes what they ask for: articles that may answer it, read over the form, which keeps what is in it. */
export function BesideForm({ text, requestType, workspace, shown, onSolved }: BesideFormProps) {
  const say = useFindingWords();
  const [opened, setOpened] = useState<ArticleHit | null>(null);
  const { mutate } = useHelpCount();
  const items = useSuggestions(text);
  const count = (event: HelpCount['event'], articles: string[]) => mutate({ event, requestType, workspace, articles });
  useShownOnce(items, shown, (articles) => count('shown', articles));
  if (items.length === 0) return null;
  const open = (hit: ArticleHit) => {
    count('opened', [hit.number]);
    setOpened(hit);
  };
  const solved = (number: string) => {
    count('solved', [number]);
    onSolved();
  };
  return (
    <section className={styles['beside']} aria-label={say('mayHelp')} aria-live="polite">
      <h2>{say('mayHelp')}</h2>
      {items.map((hit) => (
        <Hit key={hit.number} hit={hit} words={text} onOpen={() => open(hit)} />
      ))}
      <p>{say('mayHelpHint')}</p>
      {opened !== null && (
        <ReadDialog
          number={opened.number}
          title={opened.title}
          onClose={() => setOpened(null)}
          foot={
            <Button look="primary" onPress={() => solved(opened.number)}>
              {say('solvedIt')}
            </Button>
          }
        />
      )}
    </section>
  );
}

/** What may answer the text, once one has paused; the last answer stands until the next one is there. */
function useSuggestions(text: string): ArticleHit[] {
  const [rested, setRested] = useState('');
  const written = useDeferredValue(text.trim().slice(0, 4000));
  useEffect(() => {
    const pause = setTimeout(() => setRested(written), 400);
    return () => clearTimeout(pause);
  }, [written]);
  const { data } = useQuery({ ...suggestionsQuery(rested), enabled: rested.length >= shortest, placeholderData: (last) => last });
  return rested.length >= shortest ? (data?.items ?? []) : [];
}

/** That something was offered is counted once a form, however often one goes on writing. */
function useShownOnce(items: readonly ArticleHit[], shown: RefObject<string[]>, tell: (articles: string[]) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when something is shown for the first time
  useEffect(() => {
    if (items.length === 0 || shown.current.length > 0) return;
    shown.current = items.map(({ number }) => number);
    tell(shown.current);
  }, [items.length]);
}
