import { useFormats } from '../../../../kernel/web/reader.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import type { ReportReply } from '../../contract.ts';
import { useUsageWords } from '../words.ts';

/** How fast each page was for three of four. */
export function Speeds({ rows }: { rows: ReportReply['speeds'] }) {
  const say = useUsageWords();
  const { number } = useFormats();
  const within = (count: number | null): string => (count === null ? say('unknown') : say('milliseconds', { count }));
  return (
    <PlainTable
      label={say('speeds')}
      columns={[
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'people', header: say('people'), align: 'end', cell: ({ people }) => number(people) },
        { key: 'lcp', header: say('drawn'), align: 'end', cell: ({ lcp }) => within(lcp) },
        { key: 'inp', header: say('answered'), align: 'end', cell: ({ inp }) => within(inp) },
        { key: 'ttfb', header: say('firstByte'), align: 'end', cell: ({ ttfb }) => within(ttfb) },
        { key: 'cls', header: say('moved'), align: 'end', cell: ({ cls }) => (cls === null ? say('unknown') : number(cls / 1000)) },
      ]}
      rows={rows}
      keyOf={({ page }) => page}
    />
  );
}

/** Which kinds of fault people met, and where. */
export function Faults({ rows }: { rows: ReportReply['faults'] }) {
  const say = useUsageWords();
  const { number } = useFormats();
  return (
    <PlainTable
      label={say('faults')}
      columns={[
        { key: 'fault', header: say('fault'), cell: ({ fault }) => fault },
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'version', header: say('version'), cell: ({ version }) => version },
        { key: 'people', header: say('people'), align: 'end', cell: ({ people }) => number(people) },
        { key: 'times', header: say('times'), align: 'end', cell: ({ times }) => number(times) },
      ]}
      rows={rows}
      keyOf={({ fault, page, version }) => `${fault} ${page} ${version}`}
    />
  );
}
