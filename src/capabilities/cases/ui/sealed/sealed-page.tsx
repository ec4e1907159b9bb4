import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../../../../kernel/web/page-title.ts';
import { useSession } from '../../../../kernel/web/session.tsx';
import { PortalTitle } from '../../../../ui-kit/portal-page.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { asksQuery, heldQuery } from './data.ts';
import { AskForCase, GlassAsks } from './glass-asks.tsx';
import styles from './sealed.module.css';
import { SealedCard } from './sealed-card.tsx';
import { UnhandledCases } from './unhandled.tsx';
import { useSealedWords } from './words.ts';

/** What is sealed for the reader, in whatever case, and the broken glass they asked for or hear of: they need not be in any of these cases. */
export function SealedPage() {
  const say = useSealedWords();
  usePageTitle(say('page'));
  const { can } = useSession();
  const held = useQuery(heldQuery);
  const asks = useQuery(asksQuery);
  const error = held.error ?? asks.error;
  if (error !== null) return <ErrorState error={error} onRetry={() => void Promise.all([held.refetch(), asks.refetch()])} look="page" />;
  if (held.data === undefined || asks.data === undefined) return <SkeletonRows count={4} height={56} look="page" />;
  const { items, toDecide, minutes, countsFrom } = asks.data;
  return (
    <article className={styles['page']}>
      <PortalTitle>{say('page')}</PortalTitle>
      {held.data.items.length === 0 && <p className={styles['muted']}>{say('none')}</p>}
      {held.data.items.map((field) => (
        <SealedCard key={field.id} field={field} minutes={minutes} />
      ))}
      {items.length > 0 && (
        <section aria-label={say('glass')}>
          <h2>
            {say('glass')} {toDecide > 0 && <span className={styles['muted']}>{say('forYou', { count: toDecide })}</span>}
          </h2>
          <GlassAsks asks={items} />
        </section>
      )}
      <UnhandledCases />
      {can.privacy && <AskForCase minutes={minutes} countsFrom={countsFrom} />}
    </article>
  );
}
