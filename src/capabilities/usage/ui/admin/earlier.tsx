import { useFormats } from '../../../../kernel/web/reader.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import type { ReportReply } from '../../contract.ts';
import { useLasting } from '../lasting.ts';
import { useUsageWords } from '../words.ts';

/** What is left of each page once its rows are gone, a month after the other. */
export function Earlier({ rows }: { rows: ReportReply['earlier'] }) {
  const say = useUsageWords();
  const { number, month: named } = useFormats();
  const lasting = useLasting();
  return (
    <PlainTable
      label={say('earlier')}
      columns={[
        { key: 'month', header: say('month'), cell: ({ month }) => named(month) },
        { key: 'page', header: say('page'), cell: ({ page }) => say(`page_${page}`) },
        { key: 'visits', header: say('visits'), align: 'end', cell: ({ visits }) => number(visits) },
        { key: 'mean', header: say('mean'), align: 'end', cell: ({ seconds }) => lasting(seconds) },
        { key: 'days', header: say('daysTold'), align: 'end', cell: ({ days }) => number(days) },
        { key: 'people', header: say('peopleMost'), align: 'end', cell: ({ people }) => number(people) },
      ]}
      rows={rows}
      keyOf={({ month, page }) => `${month} ${page}`}
    />
  );
}
