import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import { EmptyState } from '../../../../ui-kit/states.tsx';
import type { ToldReply } from '../../contract-messages.ts';
import { usePeople } from './audience.tsx';
import { toldQuery } from './data.ts';
import styles from './news.module.css';
import { useNewsWords } from './words.ts';

type Told = ToldReply['items'][number];

/** What was sent before, and what became of its letters. */
export function ToldNews() {
  const say = useNewsWords();
  return (
    <Loaded asking={useQuery(toldQuery)} rows={3}>
      {({ items }) => (items.length === 0 ? <EmptyState icon="mail">{say('noneTold')}</EmptyState> : <ToldTable items={items} />)}
    </Loaded>
  );
}

function ToldTable({ items }: { items: readonly Told[] }) {
  const say = useNewsWords();
  const { dateTime } = useFormats();
  const people = usePeople();
  const columns = [
    { key: 'what', header: say('what'), cell: (one: Told) => <What told={one} /> },
    { key: 'when', header: say('when'), cell: ({ madeAt }: Told) => <time dateTime={madeAt}>{dateTime(madeAt)}</time> },
    { key: 'by', header: say('by'), cell: ({ by }: Told) => by },
    { key: 'written', header: say('written'), align: 'end' as const, cell: ({ written }: Told) => people(written) },
    { key: 'left', header: say('left'), align: 'end' as const, cell: ({ left }: Told) => people(left) },
    { key: 'lost', header: say('lost'), align: 'end' as const, cell: ({ lost }: Told) => people(lost) },
  ];
  return <PlainTable label={say('told')} columns={columns} rows={items} keyOf={({ id }) => id} />;
}

function What({ told: { title, class: of, isTranslated } }: { told: Told }) {
  const say = useNewsWords();
  return (
    <span className={styles['what']}>
      <strong dir="auto">{title}</strong>
      <small>
        {say(`class_${of}`)}
        {isTranslated && ` · ${say('both')}`}
      </small>
    </span>
  );
}
