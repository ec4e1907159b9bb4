import { useSession } from '../../../../kernel/web/session.tsx';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Figures } from '../../../../ui-kit/figures.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import type { FolderArticle, FolderReport } from '../../contract-folder.ts';
import { useKnowledgeAdminWords } from './words.ts';

const tones = { created: 'good', changed: 'accent', unchanged: 'neutral' } as const;

/** What came in, or would: each article, each file that is none, and what of a text comes in otherwise. */
export function FolderOutcome({ report }: { report: FolderReport }) {
  const say = useKnowledgeAdminWords();
  const { dryRun, created, changed, unchanged, pictures, articles, wrong, notes } = report;
  const sums = { created, changed, unchanged, ...(dryRun ? {} : { pictures }), wrong: wrong.length };
  const figures = (Object.keys(sums) as (keyof typeof sums)[]).map((key) => ({ name: say(`sum_${key}`), count: sums[key] ?? 0 }));
  return (
    <>
      <Banner tone={dryRun ? 'info' : 'good'}>{say(dryRun ? 'triedOut' : 'broughtIn')}</Banner>
      <Figures label={say('outcome')} figures={figures} />
      <Told title={say('notUnderstood')} items={wrong} />
      <Told title={say('otherwise')} items={notes} />
      {articles.length > 0 && (
        <PagePart title={say('articles')}>
          <RowList label={say('articles')}>
            {articles.map((one) => (
              <ArticleRow key={one.path} article={one} />
            ))}
          </RowList>
        </PagePart>
      )}
    </>
  );
}

function Told({ title, items }: { title: string; items: FolderReport['wrong'] }) {
  if (items.length === 0) return null;
  return (
    <PagePart title={title}>
      <RowList label={title}>
        {items.map(({ path, reason }) => (
          <Row key={`${path} ${reason}`} line={reason}>
            {path}
          </Row>
        ))}
      </RowList>
    </PagePart>
  );
}

function ArticleRow({ article }: { article: FolderArticle }) {
  const say = useKnowledgeAdminWords();
  const { can } = useSession();
  const { path, title, number, becomes, language, category, tags, pictures } = article;
  const facts = [
    path,
    ...(language === null ? [] : [say(language)]),
    ...(category === null ? [] : [category]),
    ...(tags.length === 0 ? [] : [tags.join(', ')]),
    ...(pictures === 0 ? [] : [say('withPictures', { count: pictures })]),
  ];
  return (
    <Row line={facts.join(' · ')} end={<Badge tone={tones[becomes]}>{say(becomes)}</Badge>}>
      {number !== null && can.desk ? (
        <Link to="/desk/knowledge/$number" params={{ number }}>
          {title}
        </Link>
      ) : (
        title
      )}
    </Row>
  );
}
