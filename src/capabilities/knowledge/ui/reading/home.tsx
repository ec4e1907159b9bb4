import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { CardLink, CardList } from '../../../../ui-kit/card.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { ReadableRow } from '../../contract.ts';
import type { HomeReply, Shelf } from '../../contract-reading.ts';
import { homeQuery, shelfQuery } from '../data.ts';
import { useArticleLanguage, useSaid } from '../localised.ts';
import type { Places } from './places.ts';
import styles from './reading.module.css';
import { SearchArticles } from './search.tsx';
import { useReadingWords } from './words.ts';

interface KnowledgeHomeProps {
  places: Places;
  /** The category or department that is open. */
  shelf: { workspace?: string | undefined; category?: string | undefined };
  isSignedIn: boolean;
  /** What the address seeks. */
  typed: string;
}

/** What can be read, by department and category. */
export function KnowledgeHome({ places, shelf, isSignedIn, typed }: KnowledgeHomeProps) {
  const say = useReadingWords();
  const language = useArticleLanguage();
  usePageTitle(say('knowledge'));
  return (
    <>
      <h1 className={styles['greeting']}>{say('knowledge')}</h1>
      <p className={styles['line']}>{say('knowledgeLine')}</p>
      <SearchArticles key={typed} places={places} typed={typed}>
        <Loaded asking={useQuery(homeQuery(language))} rows={6}>
          {(home) => <Room home={home} places={places} shelf={shelf} isSignedIn={isSignedIn} />}
        </Loaded>
      </SearchArticles>
    </>
  );
}

function Room({ home, places, shelf, isSignedIn }: Omit<KnowledgeHomeProps, 'typed'> & { home: HomeReply }) {
  const say = useReadingWords();
  const isOpen = shelf.workspace !== undefined || shelf.category !== undefined;
  if (home.total === 0)
    return (
      <EmptyState
        icon="book"
        deed={
          isSignedIn ? undefined : (
            <LinkButton to="/sign-in" search={{ next: '/knowledge' }}>
              {say('signIn')}
            </LinkButton>
          )
        }
      >
        {say(isSignedIn ? 'nothingYet' : 'nothingPublic')}
      </EmptyState>
    );
  return (
    <div className={styles['columns']}>
      <Shelves home={home} places={places} shelf={shelf} />
      {isOpen ? <OnShelf shelf={shelf} home={home} places={places} /> : <Newest home={home} places={places} />}
    </div>
  );
}

type ShelvesProps = Pick<KnowledgeHomeProps, 'places' | 'shelf'> & { home: HomeReply };

function Shelves({ home, places, shelf }: ShelvesProps) {
  const say = useReadingWords();
  return (
    <nav aria-label={say('knowledge')} className={styles['shelves']}>
      {home.shelves.map((one) => (
        <OneShelf key={one.id} one={one} places={places} open={shelf} />
      ))}
    </nav>
  );
}

function OneShelf({ one, places, open }: { one: Shelf; places: Places; open: KnowledgeHomeProps['shelf'] }) {
  const said = useSaid();
  const depth = (parent: string | null): number => {
    const above = one.categories.find(({ id }) => id === parent);
    return above === undefined ? 0 : 1 + depth(above.parent);
  };
  const isHere = open.workspace === one.id && open.category === undefined;
  return (
    <section aria-label={said(one.name)}>
      <Link to={places.home} search={{ workspace: one.id }} className={styles['shelf']} aria-current={isHere ? 'page' : undefined}>
        <span>{said(one.name)}</span> <small>{one.articles}</small>
      </Link>
      <ul>
        {one.categories.map(({ id, name, parent, articles }) => (
          <li key={id} style={{ paddingInlineStart: `${depth(parent) * 12}px` }}>
            <Link
              to={places.home}
              search={{ workspace: one.id, category: id }}
              look="quiet"
              className={styles['category']}
              aria-current={open.category === id ? 'page' : undefined}
            >
              <span>{said(name)}</span> <small>{articles}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Newest({ home, places }: { home: HomeReply; places: Places }) {
  const say = useReadingWords();
  return (
    <section aria-labelledby="newest">
      <h2 id="newest" className={styles['section']}>
        {say('newest')}
      </h2>
      <Articles rows={home.newest} places={places} />
    </section>
  );
}

function OnShelf({ shelf, home, places }: ShelvesProps) {
  const say = useReadingWords();
  const said = useSaid();
  const language = useArticleLanguage();
  const asked = useInfiniteQuery(shelfQuery(shelf, language));
  const of = home.shelves.find(({ id }) => id === shelf.workspace);
  const category = home.shelves.flatMap(({ categories }) => categories).find(({ id }) => id === shelf.category);
  const name = category === undefined ? say('allOf', { name: of === undefined ? '' : said(of.name) }) : said(category.name);
  return (
    <section aria-labelledby="shelf">
      <h2 id="shelf" className={styles['section']}>
        {name}
      </h2>
      <Loaded asking={asked} rows={5}>
        {({ pages }) => (
          <>
            <Articles rows={pages.flatMap(({ items }) => items)} places={places} />
            {asked.hasNextPage && (
              <Button busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
                {say('more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Articles({ rows, places }: { rows: readonly ReadableRow[]; places: Places }) {
  const say = useReadingWords();
  if (rows.length === 0) return <EmptyState icon="book">{say('nothingYet')}</EmptyState>;
  return (
    <CardList>
      {rows.map(({ number, title, summary, kind }) => (
        <CardLink key={number} to={places.article} params={{ number }} icon="book" title={title} line={summary || say(kind)} />
      ))}
    </CardList>
  );
}
