import { now } from '../../../../kernel/web/clock.ts';
import { Banner } from '../../../../ui-kit/banner.tsx';
import { Figures } from '../../../../ui-kit/figures.tsx';
import { DownloadLink } from '../../../../ui-kit/link.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { Meter } from '../../../../ui-kit/progress.tsx';
import type { ImportRun, ServiceNowReport } from '../../contract.ts';
import { useExchangeAdminWords } from './words.ts';

const shownRows = 100;
const patience = 60_000;

/** How far a run is, or what it did. */
export function Outcome({ run }: { run: ImportRun }) {
  const say = useExchangeAdminWords();
  if (run.state === 'failed')
    return (
      <Banner tone="danger">
        {say('failed', { reason: run.failure ?? '' })} {run.done === 0 && say('nothingDone')}
      </Banner>
    );
  if (run.report === null) return <UnderWay run={run} />;
  return <Report run={run} report={run.report} />;
}

function UnderWay({ run: { state, total, done, updatedAt } }: { run: ImportRun }) {
  const say = useExchangeAdminWords();
  const words = state === 'waiting' ? say('waiting') : total === null ? say('reading') : say('running', { done, total });
  const isStalled = state === 'running' && now() - Date.parse(updatedAt) > patience;
  return (
    <div aria-live="polite">
      <p>{words}</p>
      <Meter label={words} value={total === null || total === 0 ? 0 : (100 * done) / total} />
      {isStalled && <Banner tone="warning">{say('stalled')}</Banner>}
    </div>
  );
}

const parts = ['rows', 'incidents', 'created', 'changed', 'unchanged', 'changes', 'silentRows', 'people', 'wrongRows'] as const;
const onlyDone = new Set<string>(['changes', 'silentRows']);

/** The figures that a report has: nothing was changed where it was only tried. */
const figuresOf = (report: ServiceNowReport) =>
  parts.flatMap((part) => {
    const count = report[part];
    return count === undefined || (report.dryRun && onlyDone.has(part)) ? [] : [[part, count] as const];
  });

function Report({ run, report }: { run: ImportRun; report: ServiceNowReport }) {
  const say = useExchangeAdminWords();
  const isNothing = report.created + report.changed === 0;
  const told = report.dryRun ? (isNothing ? 'wouldNothing' : 'would') : isNothing ? 'didNothing' : 'did';
  return (
    <section aria-label={say('figures')} aria-live="polite">
      <Banner tone={report.dryRun ? 'info' : 'good'}>{say(told)}</Banner>
      <Figures label={say('figures')} figures={figuresOf(report).map(([part, count]) => ({ name: say(part), count }))} />
      {report.wrong.length > 0 && <Wrong id={run.id} report={report} />}
    </section>
  );
}

function Wrong({ id, report: { wrong, wrongRows } }: { id: string; report: ServiceNowReport }) {
  const say = useExchangeAdminWords();
  const shown = wrong.slice(0, shownRows);
  return (
    <PagePart
      title={say('wrong')}
      help={shown.length < wrongRows ? say('wrongMore', { count: shown.length }) : undefined}
      end={<DownloadLink href={`/api/v1/imports/${id}/wrong-rows.csv`}>{say('download')}</DownloadLink>}
    >
      <PlainTable
        label={say('wrong')}
        columns={[
          { key: 'line', header: say('line'), cell: ({ line }) => line },
          { key: 'reason', header: say('reason'), cell: ({ reason }) => reason },
        ]}
        rows={shown}
        keyOf={({ line, reason }) => `${line} ${reason}`}
      />
    </PagePart>
  );
}
