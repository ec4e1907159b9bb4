import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ChipChoice } from '../../../../ui-kit/chip-choice.tsx';
import { Figures } from '../../../../ui-kit/figures.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { HelpReport } from '../../contract-finding.ts';
import { helpEvents, helpSpans } from '../../shared/feedback.ts';
import { useSaid } from '../localised.ts';
import styles from './admin.module.css';
import { reportQuery } from './data.ts';
import { useKnowledgeAdminWords } from './words.ts';

type Days = HelpReport['days'];
type Sums = Record<(typeof helpEvents)[number], number | null>;

/** What articles save: how often they were offered where somebody asks, opened, made asking needless, and how often somebody asked all the same. */
export function Report({ workspace }: { workspace: string }) {
  const say = useKnowledgeAdminWords();
  const [days, choose] = useState<Days>(30);
  return (
    <PagePart title={say('report')} help={say('reportHelp')}>
      <div className={styles['chips']}>
        <ChipChoice
          label={say('period')}
          any={null}
          options={helpSpans.map((one) => ({ id: String(one), label: say('days', { count: one }) }))}
          value={String(days)}
          onChange={(id) => choose(helpSpans.find((one) => String(one) === id) ?? 30)}
        />
      </div>
      <Loaded asking={useQuery(reportQuery(workspace, days))} rows={6}>
        {(report) => <Told report={report} />}
      </Loaded>
    </PagePart>
  );
}

function Told({ report }: { report: HelpReport }) {
  const say = useKnowledgeAdminWords();
  if (report.byType.length === 0 && report.articles.length === 0) return <EmptyState icon="speech">{say('nothingShown')}</EmptyState>;
  return (
    <div className={styles['fields']}>
      <Figures label={say('inAll')} figures={helpEvents.map((event) => ({ name: say(event), count: report.total[event] }))} />
      <p>{say('fewHelp')}</p>
      <ByService report={report} />
      <ByArticle report={report} />
    </div>
  );
}

type Line = { key: string; name: string; isService: boolean; types: number } & Sums;

/** What is told only adds up to what is told: from a whole somebody could take the rest away and learn what is not. */
const sumOf = (rows: readonly Sums[]): Sums =>
  Object.fromEntries(helpEvents.map((event) => [event, rows.reduce((all, row) => all + (row[event] ?? 0), 0)])) as Sums;

function ByService({ report: { byType } }: { report: HelpReport }) {
  const say = useKnowledgeAdminWords();
  const said = useSaid();
  const [open, show] = useState<readonly string[]>([]);
  const keyOf = ({ service }: HelpReport['byType'][number]): string => service?.id ?? 'free';
  const lines = [...new Set(byType.map(keyOf))].flatMap((key): Line[] => {
    const rows = byType.filter((row) => keyOf(row) === key);
    const [first] = rows;
    const name = first?.service == null ? say('freeQuestions') : said(first.service.name);
    const types = rows.map((row) => ({
      ...row,
      key: row.requestType ?? 'free type',
      name: row.name === null ? say('freeQuestions') : said(row.name),
      isService: false,
      types: 0,
    }));
    const whole = { ...sumOf(rows), key, name, isService: true, types: first?.service == null ? 0 : rows.length };
    return [whole, ...(open.includes(key) ? types : [])];
  });
  const turn = (key: string) => show(open.includes(key) ? open.filter((one) => one !== key) : [...open, key]);
  const nameCell = ({ key, name, isService, types }: Line) => {
    if (!isService) return <span className={styles['below']}>{name}</span>;
    if (types === 0) return name;
    const isOpen = open.includes(key);
    return (
      <Button look="quiet" icon={isOpen ? 'chevron-down' : 'chevron-right'} aria-expanded={isOpen} onPress={() => turn(key)}>
        {say('serviceWith', { name, count: types })}
      </Button>
    );
  };
  return (
    <PagePart title={say('byService')}>
      <PlainTable
        label={say('byService')}
        rows={lines}
        keyOf={({ key }) => key}
        columns={[{ key: 'name', header: say('service'), cell: nameCell }, ...useSumColumns<Line>()]}
      />
    </PagePart>
  );
}

function useSumColumns<Row extends Sums>() {
  const say = useKnowledgeAdminWords();
  const { number } = useFormats();
  return helpEvents.map((event) => ({
    key: event,
    header: say(event),
    align: 'end' as const,
    cell: (row: Row) => (row[event] === null ? say('few') : number(row[event])),
  }));
}

type Article = HelpReport['articles'][number];

function ByArticle({ report: { articles } }: { report: HelpReport }) {
  const say = useKnowledgeAdminWords();
  const { can } = useSession();
  const { number } = useFormats();
  const [by, choose] = useState<keyof Sums>('solved');
  // What is not told of a few stands between none and five.
  const rank = (row: Article): number => row[by] ?? 1;
  const rows = [...articles].sort((one, other) => rank(other) - rank(one));
  const sums = useSumColumns<Article>();
  const title = (row: Article) =>
    can.desk ? (
      <Link to="/desk/knowledge/$number" params={{ number: row.number }} search={{ part: 'about' }}>
        {row.title}
      </Link>
    ) : (
      row.title
    );
  return (
    <PagePart title={say('byArticle')}>
      <div className={styles['chips']}>
        <ChipChoice
          label={say('orderedBy')}
          any={null}
          options={helpEvents.map((id) => ({ id, label: say('mostFirst', { what: say(id) }) }))}
          value={by}
          onChange={(id) => choose(helpEvents.find((one) => one === id) ?? 'solved')}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState>{say('noArticles')}</EmptyState>
      ) : (
        <PlainTable
          label={say('byArticle')}
          rows={rows}
          keyOf={(row) => row.number}
          columns={[
            { key: 'title', header: say('article'), cell: title },
            { key: 'reads', header: say('reads'), align: 'end', cell: ({ reads }) => (reads === null ? say('few') : number(reads)) },
            ...sums,
          ]}
        />
      )}
    </PagePart>
  );
}
