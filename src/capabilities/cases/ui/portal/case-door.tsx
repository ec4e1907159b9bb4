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
  const own = useInfiniteQuery({ ...casesQuery({ side: 'own' }), enabled: !mayOpen }).data?.pages[0]?.items.length ?? 0;
  if (!mayOpen && own === 0) return null;
  return (
    <section className={styles['door']} aria-label={say('yourCases')}>
      <CardList label={say('yourCases')}>
        <CardLink to="/cases" icon="lock" title={say('inRequests')} line={say('inRequestsLine')} />
      </CardList>
    </section>
  );
}
