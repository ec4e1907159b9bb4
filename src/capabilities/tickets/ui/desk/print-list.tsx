import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { moment } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import type { TicketRow } from '../../shared/records.ts';
import { usualColumns } from '../../shared/view-lists.ts';
import { useColumns } from './columns.tsx';
import { allRows, mostAtOnce } from './data.ts';
import styles from './print-list.module.css';
import { useQueueName } from './use-queue-name.ts';
import type { View } from './use-view.ts';
import { useDeskWords } from './words.ts';

interface PrintListProps {
  queueKey: string;
  view: View;
  onDone: () => void;
}

/** The whole list on paper, with its columns: the screen draws only the rows in view. */
export function PrintList({ queueKey, view, onDone }: PrintListProps) {
  const nameOf = useQueueName();
  const { data } = useQuery({ queryKey: ['printed', view.query], queryFn: () => allRows(view.query, view.query.sort), gcTime: 0 });
  usePrinting(data !== undefined, onDone);
  if (data === undefined) return null;
  return createPortal(<Paper name={nameOf(queueKey)} rows={data} view={view} />, document.body);
}

/** Opens the browser's own dialog once all is there, and goes when it is closed. */
function usePrinting(isReady: boolean, onDone: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: printed once, whatever is drawn anew meanwhile.
  useEffect(() => {
    if (!isReady) return;
    window.addEventListener('afterprint', onDone, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [isReady]);
}

function Paper({ name, rows, view }: { name: string; rows: readonly TicketRow[] | null; view: View }) {
  const say = useDeskWords();
  const { dateTime } = useFormats();
  const columns = useColumns()(view.search.columns ?? usualColumns);
  return (
    <section className={styles['paper']} aria-label={say('printList')}>
      <h1>{name}</h1>
      <p>
        {rows === null ? say('tooMany', { count: mostAtOnce }) : say('rows', { count: rows.length })} · {dateTime(moment().toISOString())}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, header }) => (
              <th key={key}>{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <tr key={row.number}>
              {columns.map(({ key, cell }) => (
                <td key={key}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
