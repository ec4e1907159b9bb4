import { useFormats } from '../../../../kernel/web/reader.tsx';
import { PagePart } from '../../../../ui-kit/page.tsx';
import { PlainTable } from '../../../../ui-kit/plain-table.tsx';
import type { SubscriptionReply } from '../../contract.ts';
import type { LimitKey } from '../../shared/plans.ts';
import { useSubscriptionWords } from '../words.ts';
import styles from './plan.module.css';

/** What is in use of what the plan includes. */
export function InUse({ subscription: { usage } }: { subscription: SubscriptionReply }) {
  const say = useSubscriptionWords();
  const amount = useAmount();
  const isOver = usage.some(({ used, most }) => most !== null && used > most);
  return (
    <PagePart title={say('inUse')}>
      <PlainTable
        label={say('inUse')}
        columns={[
          { key: 'limit', header: say('limit'), cell: ({ limit }) => say(`limit_${limit}`) },
          { key: 'used', header: say('used'), cell: ({ limit, used }) => amount(limit, used) },
          { key: 'most', header: say('most'), cell: ({ limit, most }) => amount(limit, most) },
          { key: 'share', header: '', cell: ({ used, most }) => most !== null && <Share used={used} most={most} /> },
        ]}
        rows={usage}
        keyOf={({ limit }) => limit}
      />
      {isOver && <p className={styles['words']}>{say('over')}</p>}
    </PagePart>
  );
}

/** The figures beside it say the same. */
const Share = ({ used, most }: { used: number; most: number }) => (
  <svg className={styles['bar']} aria-hidden>
    <rect className={styles['track']} width="100%" height="6" rx="3" />
    <rect
      className={used > most ? styles['over'] : styles['share']}
      width={`${Math.min(100, Math.round((used / most) * 100))}%`}
      height="6"
      rx="3"
    />
  </svg>
);

/** A number of people or places, or an amount of bytes; null: without a limit. */
export function useAmount(): (limit: LimitKey, value: number | null) => string {
  const say = useSubscriptionWords();
  const { number, bytes } = useFormats();
  return (limit, value) => {
    if (value === null) return say(limit === 'storage' ? 'asMuch' : 'asMany');
    return limit === 'storage' ? bytes(value) : number(value);
  };
}
