import { useQuery } from '@tanstack/react-query';
import { useFormats, useReader } from '../../../../kernel/web/reader.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { LinkButton } from '../../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../../ui-kit/facts.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import type { ArticleReply } from '../../contract.ts';
import type { UseReply } from '../../contract-finding.ts';
import { usageQuery } from '../data.ts';
import { useKnowledgeWords } from './words.ts';

/** How an article is used and how old it is: what whoever keeps it decides by. */
export function UsePart({ article }: { article: ArticleReply }) {
  const say = useKnowledgeWords();
  return (
    <PagePart title={say('useAndAge')} help={say('useHelp')}>
      <Loaded asking={useQuery(usageQuery(article.number))} rows={4}>
        {(use) => <Told article={article} use={use} />}
      </Loaded>
    </PagePart>
  );
}

function Told({ article: { validUntil, texts }, use }: { article: ArticleReply; use: UseReply }) {
  const say = useKnowledgeWords();
  const { number, date } = useFormats();
  const { locale } = useReader();
  const told = (count: number | null): string => (count === null ? say('few') : number(count));
  const day = (at: string | null): string => (at === null ? say('never') : date(`${at}T12:00:00.000Z`));
  const publishedAt = texts[0]?.publishedAt ?? null;
  const share = use.helpfulShare;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const facts = [
    { name: say('reads'), value: told(use.reads) },
    { name: say('lastRead'), value: use.lastRead === null && use.reads !== 0 ? say('few') : day(use.lastRead) },
    { name: say('shown'), value: told(use.shown) },
    { name: say('openedThere'), value: told(use.opened) },
    { name: say('solved'), value: told(use.solved) },
    { name: say('askedAnyway'), value: told(use.asked) },
    {
      name: say('helpful'),
      value: share === null ? say('helpfulOf', { yes: told(use.helpful), no: told(use.notHelpful) }) : percent.format(share),
    },
    { name: say('age'), value: publishedAt === null ? say('never') : `${date(publishedAt)} (${say('daysOld', { count: use.ageDays })})` },
    { name: say('validUntil'), value: validUntil === null ? say('noEnd') : day(validUntil) },
  ];
  return (
    <>
      {use.issue !== null && (
        <Banner tone="warning" deeds={<LinkButton to="/desk/knowledge/mend">{say('mend')}</LinkButton>}>
          {say('hasIssue')}
        </Banner>
      )}
      <DefinitionList facts={facts} />
    </>
  );
}
