import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { now } from '../../../../kernel/web/clock.ts';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Button, LinkButton } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { DownloadLink, Link } from '../../../../ui-kit/link.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import type { ReadingReply } from '../../contract-reading.ts';
import type { ArticleLanguage } from '../../shared/words.ts';
import { contentsOf } from '../blocks.ts';
import { BodyView } from '../body-view.tsx';
import { readingQuery } from '../data.ts';
import { fileAddress } from '../file-address.ts';
import { Feedback, PublicFeedback } from '../finding/feedback.tsx';
import { useArticleLanguage, useSaid } from '../localised.ts';
import type { Places } from './places.ts';
import styles from './reading.module.css';
import { ReportDialog } from './report.tsx';
import { useReadingWords } from './words.ts';

interface ArticlePageProps {
  number: string;
  places: Places;
  language: ArticleLanguage | undefined;
}

/** An article as its readers see it. */
export function ArticlePage({ number, places, language }: ArticlePageProps) {
  const own = useArticleLanguage();
  return (
    <Loaded asking={useQuery(readingQuery(number, language ?? own))} look="page" rows={8}>
      {(article) => <Article article={article} places={places} wanted={language ?? own} />}
    </Loaded>
  );
}

type ArticleProps = { article: ReadingReply; places: Places; wanted: ArticleLanguage };

function Article({ article, places, wanted }: ArticleProps) {
  const say = useReadingWords();
  usePageTitle(article.title);
  return (
    <>
      <Trail article={article} places={places} />
      <div className={styles['withSide']}>
        <article lang={article.language} aria-labelledby="title">
          <h1 id="title" className={styles['title']} dir="auto">
            {article.title}
          </h1>
          <Facts article={article} />
          <Notices article={article} places={places} wanted={wanted} />
          <BodyView body={article.body} fileAt={(file) => fileAddress(article.number, file)} calloutName={(kind) => say(kind)} />
          {article.can.report ? (
            <Feedback number={article.number} language={article.language} />
          ) : (
            <PublicFeedback number={article.number} />
          )}
        </article>
        <Side article={article} places={places} />
      </div>
    </>
  );
}

function Trail({ article: { path, workspace, workspaceName }, places }: Pick<ArticleProps, 'article' | 'places'>) {
  const say = useReadingWords();
  const said = useSaid();
  const steps = [{ id: workspace, name: workspaceName, category: undefined }, ...path.map((one) => ({ ...one, category: one.id }))];
  return (
    <nav aria-label={say('back')} className={styles['trail']}>
      <Link to={places.home} look="quiet">
        <Icon name="chevron-left" /> {say('back')}
      </Link>
      {steps.map(({ id, name, category }) => (
        <span key={id}>
          /{' '}
          <Link to={places.home} search={{ workspace, ...(category === undefined ? {} : { category }) }} look="quiet">
            {said(name)}
          </Link>
        </span>
      ))}
    </nav>
  );
}

function Facts({ article: { number, kind, updatedAt, version } }: Pick<ArticleProps, 'article'>) {
  const say = useReadingWords();
  const { relative, dateTime } = useFormats();
  return (
    <p className={styles['facts']}>
      {say(kind)} · {number} · <span title={dateTime(updatedAt)}>{say('updated', { when: relative(updatedAt, now()) })}</span> ·{' '}
      {say('version', { number: version })}
    </p>
  );
}

/** What a reader has to know before they rely on it. */
function Notices({ article: { number, overdue, isBehind, language, languages }, places, wanted }: ArticleProps) {
  const say = useReadingWords();
  const original = languages[0] ?? language;
  const toOriginal = (
    <LinkButton to={places.article} params={{ number }} search={{ language: original }}>
      {say('readOriginal')}
    </LinkButton>
  );
  return (
    <>
      {overdue && <Banner tone="warning">{say('overdue')}</Banner>}
      {isBehind && (
        <Banner tone="warning" deeds={toOriginal}>
          {say('behind')}
        </Banner>
      )}
      {language !== wanted && <Banner>{say('otherLanguage', { language: say(language) })}</Banner>}
    </>
  );
}

function Side({ article, places }: Pick<ArticleProps, 'article' | 'places'>) {
  const say = useReadingWords();
  const said = useSaid();
  const [isReporting, report] = useState(false);
  const { number, languages, language, request, can } = article;
  // Pictures stand in the text.
  const files = article.files.filter(({ mediaType }) => !mediaType.startsWith('image/'));
  return (
    <aside className={styles['side']} aria-label={say('contents')}>
      <Contents article={article} />
      {files.length > 0 && (
        <section aria-label={say('files')}>
          <h2>{say('files')}</h2>
          <ul>
            {files.map(({ id, name }) => (
              <li key={id}>
                <DownloadLink href={fileAddress(number, id)}>{name}</DownloadLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles['deeds']}>
        {request !== null && (
          <LinkButton look="primary" to="/ask/$key" params={{ key: request.key }} search={{ article: number }}>
            {say('askFor', { name: said(request.name) })}
          </LinkButton>
        )}
        {languages
          .filter((one) => one !== language)
          .map((one) => (
            <LinkButton key={one} to={places.article} params={{ number }} search={{ language: one }} icon="globe">
              {say('inLanguage', { language: say(one) })}
            </LinkButton>
          ))}
        {can.report && (
          <Button icon="speech" onPress={() => report(true)}>
            {say('report')}
          </Button>
        )}
        {can.write && (
          <LinkButton to="/desk/knowledge/$number" params={{ number }} icon="edit">
            {say('edit')}
          </LinkButton>
        )}
      </div>
      {isReporting && <ReportDialog article={article} onClose={() => report(false)} />}
    </aside>
  );
}

function Contents({ article: { body } }: Pick<ArticleProps, 'article'>) {
  const say = useReadingWords();
  const parts = contentsOf(body);
  if (parts.length < 2) return null;
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">{say('contents')}</h2>
      <ol>
        {parts.map(({ id, text, isBelow }) => (
          <li key={id} className={isBelow ? styles['below'] : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
