import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CardLink, CardList } from '../../../../ui-kit/card.tsx';
import { casesQuery } from '../data.ts';
import { classesQuery } from '../reach.ts';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

/** The way to one's own cases, below one's requests: for who has one, or may open one. Without a number. */
export function CaseDoor() {
  const say = usePortalCaseWords();
  const mayOpen = useQuery(classesQuery).data?.items.some(({ can }) => can.open) === true;
  const open = useInfiniteQuery({ ...casesQuery({ side: 'own' }), enabled: !mayOpen });
  // What was closed is read for as long as it is kept, also by who may open none any more.
  const closed = useInfiniteQuery({ ...casesQuery({ which: 'closed', side: 'own' }), enabled: !mayOpen });
  const hasOwn = [open, closed].some(({ data }) => data?.pages[0]?.items.length);
  if (!mayOpen && !hasOwn) return null;
  return (
    <section className={styles['door']} aria-label={say('yourCases')}>
      <CardList label={say('yourCases')}>
        <CardLink to="/cases" icon="lock" title={say('inRequests')} line={say('inRequestsLine')} />
      </CardList>
    </section>
  );
}
