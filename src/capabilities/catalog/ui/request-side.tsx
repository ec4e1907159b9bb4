import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { Timeline } from '../../../ui-kit/progress.tsx';
import type { RequestTypeReply } from '../contract.ts';
import { isPriced } from '../shared/price.ts';
import { useLocalised } from './localised.ts';
import { useTimeOf } from './offers.ts';
import { usePriceOf } from './public-data.ts';
import styles from './request-form.module.css';
import { useCatalogWords } from './words.ts';

/** What it costs and what happens next, beside the form. */
export function RequestSide({ type, price }: { type: RequestTypeReply; price: RequestTypeReply['price'] }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const priceOf = usePriceOf();
  return (
    <aside className={styles['side']}>
      {price !== null && (
        <section>
          <h2>{say('price')}</h2>
          <DefinitionList facts={[{ name: localised(type.name), value: priceOf(price) }]} />
        </section>
      )}
      {type.ships && (
        <section>
          <h2>{say('shipped')}</h2>
          <p>{say('shippedTo')}</p>
        </section>
      )}
      <Next type={type} />
    </aside>
  );
}

/** The same in one line, above the form of a phone, where the rest stands below it. */
export function Brief({ type: { price, expectedDays } }: { type: RequestTypeReply }) {
  const say = useCatalogWords();
  const priceOf = usePriceOf();
  const time = useTimeOf()(expectedDays);
  const facts = [priceOf(price), time === '' ? '' : say('usually', { time })].filter(Boolean);
  return facts.length === 0 ? null : <p className={styles['brief']}>{facts.join(', ')}</p>;
}

function Next({ type }: { type: RequestTypeReply }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const time = useTimeOf()(type.expectedDays);
  return (
    <section>
      <h2>{say('whatNext')}</h2>
      <Timeline
        label={say('whatNext')}
        steps={[
          { id: 'send', what: say(isPriced(type) ? 'youReview' : 'youSend'), phase: 'now' },
          {
            id: 'team',
            what: say('teamGets', { department: localised(type.workspace.name) }),
            when: time === '' ? undefined : say('usually', { time }),
            phase: 'next',
          },
        ]}
      />
    </section>
  );
}
