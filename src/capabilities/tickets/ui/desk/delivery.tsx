import { useQuery } from '@tanstack/react-query';
import { ContextSection } from '../../../../ui-kit/context-side.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import type { DeliveryReply } from '../../contract-delivery.ts';
import styles from './context.module.css';
import { deliveryQuery } from './data.ts';
import { useDeskWords } from './words.ts';

/** Where to bring what was asked for, as long as it is in one’s hands. */
export function Delivery({ number }: { number: string }) {
  const say = useDeskWords();
  return (
    <ContextSection title={say('deliverTo')}>
      <Loaded asking={useQuery(deliveryQuery(number))} rows={2}>
        {({ address }) =>
          address === null ? (
            <p className={styles['muted']}>{say('noAddress')}</p>
          ) : (
            <address dir="auto">{linesOf(address).map(line)}</address>
          )
        }
      </Loaded>
    </ContextSection>
  );
}

const linesOf = ({ street, postalCode, city, region, country }: NonNullable<DeliveryReply['address']>): string[] =>
  [street, [postalCode, city].filter(Boolean).join(' '), region, country].flatMap((part) => (part ? [part] : []));

const line = (text: string) => <div key={text}>{text}</div>;
