import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useRef } from 'react';
import { useKeys } from '../../../kernel/web/keys.ts';
import { HitGroup, HitLink } from '../../../ui-kit/hits.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Kbd } from '../../../ui-kit/kbd.tsx';
import { Link as TextLink } from '../../../ui-kit/link.tsx';
import { Marked } from '../../../ui-kit/marked.tsx';
import { findServices } from '../shared/find-services.ts';
import { catalogQuery } from './data.ts';
import styles from './home.module.css';
import { type Offer, useOffers } from './offers.ts';
import { useCatalogWords } from './words.ts';

interface FindProps {
  query: string;
  onQuery: (query: string) => void;
  /** What answers the words already, before what one can ask for. */
  answers?: (query: string) => ReactNode;
  /** Further groups of results, from other capabilities, for these words. */
  more: (query: string) => ReactNode;
  /** The link that leads to a person if nothing fits. */
  ask: ReactNode;
}

/** The front door: one search over everything, answered in place while one types. */
export function Find({ query, onQuery, answers, more, ask }: FindProps) {
  const say = useCatalogWords();
  const input = useRef<HTMLInputElement>(null);
  useKeys({ search: () => input.current?.focus() });
  const words = useDeferredValue(query);
  return (
    <search className={styles['find']} onKeyDown={walk}>
      <label className={styles['findBox']}>
        <Icon name="search" size="large" />
        <input
          ref={input}
          type="search"
          value={query}
          aria-label={say('searchLabel')}
          placeholder={say('searchLabel')}
          onChange={({ target }) => onQuery(target.value)}
          onKeyDown={({ key }) => key === 'Escape' && onQuery('')}
        />
        <Kbd>{query === '' ? '/' : 'Esc'}</Kbd>
      </label>
      {words.trim() === '' ? <Often /> : <Found words={words} answers={answers?.(words)} more={more(words)} ask={ask} />}
    </search>
  );
}

/** Arrow keys go from the box through the results and back; Enter in the box opens the first, which is marked. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
    event.currentTarget.querySelector<HTMLElement>('section > div > a')?.click();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
}

function Often() {
  const say = useCatalogWords();
  const { data } = useSuspenseQuery(catalogQuery);
  const offers = useOffers(data);
  const often = data.popular.slice(0, 3).flatMap((id) => offers.find((offer) => offer.id === id) ?? []);
  if (often.length === 0) return null;
  return (
    <p className={styles['often']}>
      {say('oftenAsked')}
      {often.map(({ id, key, name }) => (
        <TextLink key={id} to="/ask/$key" params={{ key }}>
          {name}
        </TextLink>
      ))}
    </p>
  );
}

function Found({ words, answers, more, ask }: { words: string; answers: ReactNode; more: ReactNode; ask: ReactNode }) {
  const say = useCatalogWords();
  const offers = useOffers(useSuspenseQuery(catalogQuery).data);
  const hits = findServices(offers, words);
  return (
    <section className={styles['found']} aria-label={say('searchResults')} aria-live="polite">
      {answers}
      {hits.length > 0 ? <Hits hits={hits} words={words} /> : <p className={styles['nothing']}>{say('nothingFound', { words })}</p>}
      {more}
      <Foot ask={ask} />
    </section>
  );
}

function Hits({ hits, words }: { hits: readonly Offer[]; words: string }) {
  const say = useCatalogWords();
  return (
    <HitGroup title={say('servicesFound')}>
      {hits.map(({ id, key, name, line, icon }) => (
        <HitLink
          key={id}
          to="/ask/$key"
          params={{ key }}
          icon={icon}
          title={<Marked text={name} words={words} />}
          line={<Marked text={line} words={words} />}
        />
      ))}
    </HitGroup>
  );
}

function Foot({ ask }: { ask: ReactNode }) {
  const say = useCatalogWords();
  return (
    <p className={styles['foot']}>
      <span className={styles['keys']}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {say('keysMove')} <Kbd>↵</Kbd> {say('keysOpen')}
      </span>
      <span>
        {say('nothingFits')} {ask}
      </span>
    </p>
  );
}
