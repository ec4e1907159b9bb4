import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { useSession } from '../../../../kernel/web/session.tsx';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded, Page, PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import type { ReportReply } from '../../contract.ts';
import { type Span, spans } from '../../shared/fewest.ts';
import { reportQuery } from '../data.ts';
import { useLasting } from '../lasting.ts';
import styles from '../own.module.css';
import { useUsageWords } from '../words.ts';
import { Earlier } from './earlier.tsx';
import { Loads } from './loads.tsx';
import { Faults, Speeds } from './quality.tsx';

/** How the service is used, in sums over at least five people. */
export function UsageReport() {
  const say = useUsageWords();
  const [days, setDays] = useState<Span>(30);
  const choice = (
    <Select
      label={say('span')}
      options={spans.map((span) => ({ id: String(span), label: say('days', { count: span }) }))}
      value={String(days)}
      onChange={(id) => setDays(spans.find((span) => String(span) === id) ?? 30)}
    />
  );
  return (
    <Page title={say('report')}>
      <p>{say('reportHelp')}</p>
      <div className={styles['span']}>{choice}</div>
      <Loaded asking={useQuery(reportQuery(days))}>{(report) => <Report report={report} />}</Loaded>
    </Page>
  );
}

/** Where nothing is counted and nothing was, there is nothing to draw but why. */
function Report({ report }: { report: ReportReply }) {
  const { pages, speeds, faults, loads, earlier, instructed } = report;
  const isBare = !instructed && [pages, speeds, faults, loads, earlier].every(({ length }) => length === 0);
  return (
    <>
      {!instructed && <Off />}
      {!isBare && <Sums report={report} />}
    </>
  );
}

function Off() {
  const say = useUsageWords();
  const { can } = useSession();
  return (
    <div className={styles['notice']}>
      <Banner deeds={can.tenant && <Link to="/admin/instructions">{say('toInstructions')}</Link>}>{say('reportOff')}</Banner>
    </div>
  );
}

function Sums({ report }: { report: ReportReply }) {
  const say = useUsageWords();
  return (
    <>
      <PagePart title={say('sections')}>
        <Few rows={report.sections}>{(rows) => <Sections rows={rows} />}</Few>
      </PagePart>
      <PagePart title={say('byPage')}>
        <Few rows={report.pages}>{(rows) => <Pages rows={rows} />}</Few>
      </PagePart>
      <PagePart title={say('speeds')} help={say('speedsHelp')}>
        <Few rows={report.speeds}>{(rows) => <Speeds rows={rows} />}</Few>
      </PagePart>
      <PagePart title={say('faults')}>
        <Few rows={report.faults}>{(rows) => <Faults rows={rows} />}</Few>
      </PagePart>
      <PagePart title={say('loads')} help={say('loadsHelp')}>
        {report.loads.length === 0 ? <p className={styles['words']}>{say('noLoads')}</p> : <Loads rows={report.loads} days={report.days} />}
      </PagePart>
      <PagePart title={say('earlier')} help={say('earlierHelp')}>
        {report.earlier.length === 0 ? <p className={styles['words']}>{say('noEarlier')}</p> : <Earlier rows={report.earlier} />}
      </PagePart>
    </>
  );
}

function Few<Row>({ rows, children }: { rows: Row[]; children: (rows: Row[]) => ReactNode }) {
  const say = useUsageWords();
  return rows.length === 0 ? <p className={styles['words']}>{say('tooFew')}</p> : children(rows);
}

function Sections({ rows }: { rows: ReportReply['sections'] }) {
  const say = useUsageWords();
  const { number } = useFormats();
  const most = Math.max(1, ...rows.map(({ visits }) => visits));
  return (
    <PlainTable
      label={say('sections')}
      columns={[
        { key: 'section', header: say('part'), cell: ({ section }) => say(`section_${section}`) },
        { key: 'share', header: '', cell: ({ visits }) => <Share of={visits / most} /> },
        { key: 'visits', header: say('visits'), align: 'end', cell: ({ visits }) => number(visits) },
        { key: 'people', header: say('people'), align: 'end', cell: ({ people }) => number(people) },
      ]}
      rows={rows}
      keyOf={({ section }) => section}
    />
  );
}

/** The figure beside it says the same. */
const Share = ({ of }: { of: number }) => (
  <div className={styles['bar']} aria-hidden>
    <svg className={styles['share']} width={`${Math.round(of * 100)}%`} />
  </div>
);

function Pages({ rows }: { rows: ReportReply['pages'] }) {
  const say = useUsageWords();
  const { number } = useFormats();
  const lasting = useLasting();
  return (
    <PlainTable
      label={say('byPage')}
      columns={[
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'visits', header: say('visits'), align: 'end', cell: ({ visits }) => number(visits) },
        { key: 'people', header: say('people'), align: 'end', cell: ({ people }) => number(people) },
        { key: 'mean', header: say('mean'), align: 'end', cell: ({ seconds }) => lasting(seconds) },
      ]}
      rows={rows}
      keyOf={({ page }) => page}
    />
  );
}
