import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../../../ui-kit/button.tsx';
import { Loaded, Page } from '../../../../ui-kit/page.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import type { ArticleReply } from '../../contract.ts';
import { type ArticleLanguage, languages } from '../../shared/words.ts';
import { articleQuery } from '../data.ts';
import { About } from './about.tsx';
import { Reach } from './reach.tsx';
import { StateBadge } from './state-badge.tsx';
import { Versions } from './versions.tsx';
import { useKnowledgeWords } from './words.ts';
import { Write } from './write.tsx';

export const articleParts = ['write', 'readers', 'versions', 'about'] as const;
export type ArticlePart = (typeof articleParts)[number];

interface DeskArticleProps {
  number: string;
  part: ArticlePart;
  language: ArticleLanguage | undefined;
  onGo: (search: { part?: ArticlePart; language?: ArticleLanguage }) => void;
}

/** One article on the desk: written, shown to whom, in which versions, and what is said of it. */
export const DeskArticle = (props: DeskArticleProps) => (
  <Loaded asking={useQuery(articleQuery(props.number))} look="page" rows={6}>
    {(article) => <Article {...props} article={article} />}
  </Loaded>
);

function Article({ article, part, language: wanted, onGo }: DeskArticleProps & { article: ArticleReply }) {
  const say = useKnowledgeWords();
  const has = article.texts.map((text) => text.language);
  const language = languages.find((one) => one === wanted && has.includes(one)) ?? article.language;
  const text = article.texts.find((one) => one.language === language) ?? article.texts[0];
  const go = (id: string) => onGo({ part: articleParts.find((one) => one === id) ?? 'write', language });
  const contents = {
    write: <Write key={language} article={article} language={language} onLanguage={(next) => onGo({ part: 'write', language: next })} />,
    readers: <Reach key={article.version} article={article} />,
    versions: <Versions key={language} article={article} language={language} />,
    about: <About key={article.version} article={article} />,
  } as const;
  const isPublished = text !== undefined && text.publishedNumber !== null && text.state !== 'retired';
  return (
    <Page
      title={text?.title ?? article.number}
      width="wide"
      meta={
        <>
          {article.number} {text !== undefined && <StateBadge state={text.state} isPublished={isPublished} />}
        </>
      }
      trail={[{ label: say('knowledge'), to: '/desk/knowledge' }]}
      end={
        isPublished && (
          <LinkButton to="/knowledge/$number" params={{ number: article.number }} icon="eye">
            {say('read')}
          </LinkButton>
        )
      }
    >
      <Tabs
        label={say('parts')}
        chosen={part}
        onChoose={go}
        tabs={articleParts.map((id) => ({ id, label: say(id), content: part === id ? contents[id] : null }))}
      />
    </Page>
  );
}
