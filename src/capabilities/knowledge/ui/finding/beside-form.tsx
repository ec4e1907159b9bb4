import { useQuery } from '@tanstack/react-query';
import { type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import type { ArticleHit, HelpCount } from '../../contract-finding.ts';
import { Hit, ReadDialog } from './article-hits.tsx';
import { suggestionsQuery, useHelpCount } from './data.ts';
import styles from './finding.module.css';
import { useFindingWords } from './words.ts';

/** Articles that were shown beside a form, and those of them that were opened, for whoever sends it anyway. */
export type Before = { readonly shown: readonly string[]; readonly opened: readonly string[] };
export const nothingBefore: Before = { shown: [], opened: [] };

export interface BesideFormProps {
  /** What stands in the form so far. */
  text: string;
  requestType: string | null;
  /** The department it goes to; null while that is not said. */
  workspace: string | null;
  before: RefObject<Before>;
  /** It was solved: the form closes, nothing is sent. */
  onSolved: () => void;
}

const shortest = 8;

/** While somebody writes what they ask for: articles that may answer it, in sight wherever they write, read over the form, which keeps what is in it. */
export function BesideForm({ text, requestType, workspace, before, onSolved }: BesideFormProps) {
  const say = useFindingWords();
  const [opened, setOpened] = useState<ArticleHit | null>(null);
  const [hidden, hide] = useState<readonly string[]>([]);
  const count = useCounting(requestType, workspace);
  const items = useSuggestions(text).filter(({ number }) => !hidden.includes(number));
  useShownOnce(items, before, (articles) => count('shown', articles));
  const place = useInSight(items.length);
  if (items.length === 0) return null;
  const open = (hit: ArticleHit) => {
    count('opened', [hit.number]);
    before.current = { ...before.current, opened: [...new Set([...before.current.opened, hit.number])] };
    setOpened(hit);
  };
  const solved = (number: string) => {
    count('solved', [number]);
    onSolved();
  };
  return (
    <section ref={place} className={styles['beside']} aria-label={say('mayHelp')} aria-live="polite">
      <h2>{say('mayHelp')}</h2>
      <IconButton icon="x" label={say('hideOffers')} onPress={() => hide([...hidden, ...items.map(({ number }) => number)])} />
      {items.map((hit) => (
        <Hit key={hit.number} hit={hit} words={text} onOpen={() => open(hit)} />
      ))}
      <p>{say('mayHelpHint')}</p>
      {opened !== null && <Opened hit={opened} onSolved={() => solved(opened.number)} onClose={() => setOpened(null)} />}
    </section>
  );
}

function Opened({ hit: { number, title }, onSolved, onClose }: { hit: ArticleHit; onSolved: () => void; onClose: () => void }) {
  const say = useFindingWords();
  const foot = (
    <Button look="primary" onPress={onSolved}>
      {say('solvedIt')}
    </Button>
  );
  return <ReadDialog number={number} title={title} onClose={onClose} foot={foot} />;
}

type Count = Pick<HelpCount, 'event' | 'articles'>;

/** Counts what becomes of an offer; what came before the department was chosen is counted once it is. */
function useCounting(requestType: string | null, workspace: string | null): (event: Count['event'], articles: string[]) => void {
  const { mutate } = useHelpCount();
  const waiting = useRef<Count[]>([]);
  useEffect(() => {
    if (workspace === null) return;
    for (const one of waiting.current.splice(0)) mutate({ ...one, requestType, workspace });
  }, [requestType, workspace, mutate]);
  return (event, articles) => {
    if (workspace === null) waiting.current.push({ event, articles });
    else mutate({ event, articles, requestType, workspace });
  };
}

/** It stands above the keyboard of a phone, and never over what one writes: that is brought out from under it. */
function useInSight(offers: number): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box comes and goes with the offers
  useEffect(() => {
    const view = window.visualViewport;
    if (view === null) return;
    const lift = () => {
      const covered = view.scale === 1 ? Math.max(0, window.innerHeight - view.height - view.offsetTop) : 0;
      place.current?.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    };
    lift();
    view.addEventListener('resize', lift);
    return () => view.removeEventListener('resize', lift);
  }, [offers]);
  useEffect(() => {
    const [box, written] = [place.current, document.activeElement];
    if (offers === 0 || box === null || written === null || !box.closest('form')?.contains(written)) return;
    const under = written.getBoundingClientRect().bottom - box.getBoundingClientRect().top;
    if (under > 0 && !box.contains(written)) window.scrollBy({ top: under + 8 });
  }, [offers]);
  return place;
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
function useShownOnce(items: readonly ArticleHit[], before: RefObject<Before>, tell: (articles: string[]) => void): void {
  const isTold = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when something is shown for the first time
  useEffect(() => {
    if (items.length === 0) return;
    const numbers = items.map(({ number }) => number);
    before.current = { ...before.current, shown: [...new Set([...before.current.shown, ...numbers])].slice(0, mostShown) };
    if (isTold.current) return;
    isTold.current = true;
    tell(numbers);
  }, [items.map(({ number }) => number).join()]);
}

const mostShown = 10;
