import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useId, useRef, useState } from 'react';
import { useKeys } from '../../../../kernel/web/keys.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { CardLink, CardList } from '../../../../ui-kit/card.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { HitsReply } from '../../contract-finding.ts';
import { articleHitsQuery } from '../finding/data.ts';
import type { Places } from './places.ts';
import styles from './reading.module.css';
import { useReadingWords } from './words.ts';

interface SearchArticlesProps {
  places: Places;
  /** What the address asks for. */
  typed: string;
  /** What stands there while nothing is sought. */
  children: ReactNode;
}

/** Articles by words, found while one types; sent, the words stand in the address, so that they can be shared. */
export function SearchArticles({ places, typed, children }: SearchArticlesProps) {
  const say = useReadingWords();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(typed);
  const words = useDeferredValue(query.trim());
  useKeys({ search: () => input.current?.focus() });
  return (
    <>
      <search>
        <form
          method="get"
          action={places.home}
          className={styles['search']}
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: places.home, search: words === '' ? {} : { q: words } });
          }}
        >
          <label htmlFor={id}>{say('searchLabel')}</label>
          <span className={styles['searchBox']}>
            <Icon name="search" />
            <input
              ref={input}
              id={id}
              name="q"
              type="search"
              maxLength={200}
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
          </span>
          <Button type="submit">{say('searchDo')}</Button>
        </form>
      </search>
      {words.length > 1 ? <Found words={words} places={places} /> : children}
    </>
  );
}

function Found({ words, places }: { words: string; places: Places }) {
  const say = useReadingWords();
  const asking = useQuery({ ...articleHitsQuery(words), placeholderData: (last: HitsReply | undefined) => last });
  return (
    <section aria-label={say('found')} aria-live="polite">
      <h2 className={styles['section']}>{say('found')}</h2>
      <Loaded asking={asking} rows={5}>
        {({ items, corrected }) => (
          <>
            {corrected !== null && <p className={styles['line']}>{say('correctedTo', { words: corrected })}</p>}
            {items.length === 0 ? (
              <EmptyState icon="search">{say('nothingFound')}</EmptyState>
            ) : (
              <CardList>
                {items.map(({ number, title, summary, kind }) => (
                  <CardLink key={number} to={places.article} params={{ number }} icon="book" title={title} line={summary || say(kind)} />
                ))}
              </CardList>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
