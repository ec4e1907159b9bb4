import { useFormats } from '../../../kernel/web/reader.tsx';
import { CardList, CardRow } from '../../../ui-kit/card.tsx';
import { DownloadLink } from '../../../ui-kit/link.tsx';
import type { ActReply } from '../contract.ts';
import styles from './choices.module.css';
import { receiptAt } from './data.ts';
import { useChoiceWords } from './words.ts';

const signs = { requested: 'question', given: 'check', refused: 'x', withdrawn: 'x' } as const;

/** What the reader was asked and said, newest first; each with its receipt. */
export function History({ acts }: { acts: readonly ActReply[] }) {
  const say = useChoiceWords();
  const { dateTime } = useFormats();
  return (
    <section className={styles['history']} aria-labelledby="said-before">
      <h2 id="said-before">{say('history')}</h2>
      {acts.length === 0 && <p className={styles['sum']}>{say('noHistory')}</p>}
      {acts.length > 0 && (
        <CardList label={say('history')}>
          {acts.map(({ id, title, state, method, at }) => (
            <CardRow
              key={id}
              icon={signs[state]}
              title={title}
              line={`${say(method === 'signal' ? 'saidBySignal' : `said_${state}`)}, ${dateTime(at)}`}
              end={<DownloadLink href={receiptAt(id)}>{say('receipt')}</DownloadLink>}
            />
          ))}
        </CardList>
      )}
    </section>
  );
}
