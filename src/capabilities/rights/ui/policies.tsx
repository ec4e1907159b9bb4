import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { PlainTable } from '../../../ui-kit/plain-table.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import type { PoliciesReply } from '../contract-own.ts';
import { policiesQuery } from './data.ts';
import styles from './rights.module.css';
import { useRightsWords } from './words.ts';

type Shown = PoliciesReply['items'][number];
/** Enough to compare two; the whole stands on pointing at it. */
const shortPrint = 16;

/** Which versions of which notice the reader was shown, when, and by which fingerprint. */
export function PoliciesShown() {
  const say = useRightsWords();
  return (
    <Question title={say('shownTitle')} line={say('shownLine')}>
      <Loaded asking={useQuery(policiesQuery)}>
        {({ items }) => (items.length === 0 ? <QuestionLine isAside>{say('shownNone')}</QuestionLine> : <Table items={items} />)}
      </Loaded>
    </Question>
  );
}

function Table({ items }: { items: readonly Shown[] }) {
  const say = useRightsWords();
  const { dateTime } = useFormats();
  const when = ({ seen, written }: Shown): string => {
    if (seen !== null) return dateTime(seen);
    return written === null ? say('notYet') : say('byLetter', { at: dateTime(written) });
  };
  return (
    <PlainTable
      label={say('shownTitle')}
      columns={[
        { key: 'what', header: say('shownWhat'), cell: (row: Shown) => <What row={row} /> },
        { key: 'seen', header: say('shownWhen'), cell: when },
        {
          key: 'said',
          header: say('shownAcknowledged'),
          cell: ({ acknowledged }: Shown) => (acknowledged === null ? say('notYet') : dateTime(acknowledged)),
        },
        { key: 'print', header: say('shownPrint'), cell: ({ fingerprint }: Shown) => <Print print={fingerprint} /> },
      ]}
      rows={items}
      keyOf={({ of, number, fingerprint }) => `${of} ${number} ${fingerprint}`}
    />
  );
}

function What({ row: { of, number, title, address } }: { row: Shown }) {
  const say = useRightsWords();
  const name = of === 'choice' ? say('of_choice', { title: title ?? '' }) : say(`of_${of}`, { number });
  return (
    <a href={address} className={styles['shown']}>
      {name}
    </a>
  );
}

function Print({ print }: { print: string | null }) {
  const say = useRightsWords();
  if (print === null) return '–';
  return (
    <code className={styles['print']} title={say('wholePrint', { print })}>
      {print.slice(0, shortPrint)}
    </code>
  );
}
