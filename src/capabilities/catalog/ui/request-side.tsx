import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { Timeline } from '../../../ui-kit/progress.tsx';
import type { RequestTypeReply } from '../contract.ts';
import { useLocalised } from './localised.ts';
import { usePriceOf, useTimeOf } from './offers.ts';
import styles from './request-form.module.css';
import { useCatalogWords } from './words.ts';

/** What it costs and what happens next, beside the form. */
export function RequestSide({ type }: { type: RequestTypeReply }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const priceOf = usePriceOf();
  return (
    <aside className={styles['side']}>
      {type.price !== null && (
        <section>
          <h2>{say('price')}</h2>
          <DefinitionList facts={[{ name: localised(type.name), value: priceOf(type.price) }]} />
        </section>
      )}
      <Next type={type} />
    </aside>
  );
}

function Next({ type }: { type: RequestTypeReply }) {
  const say = useCatalogWords();
  const localised = useLocalised();
  const time = useTimeOf()(type.expectedDays);
  const isPriced = type.price !== null && type.price.amount > 0;
  return (
    <section>
      <h2>{say('whatNext')}</h2>
      <Timeline
        label={say('whatNext')}
        steps={[
          { id: 'send', what: say(isPriced ? 'youReview' : 'youSend'), phase: 'now' },
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
