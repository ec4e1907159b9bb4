import { useQuery } from '@tanstack/react-query';
import { Link } from '../../../../ui-kit/link.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { Absences } from '../admin/absences.tsx';
import styles from '../admin/assignment.module.css';
import { myAbsencesQuery } from '../admin/data.ts';
import { useAssignmentWords } from '../admin/words.ts';

function WorkplacesLink() {
  const say = useAssignmentWords();
  return (
    <p>
      <Link to="/desk/team">{say('people')}</Link>
    </p>
  );
}

/** When oneself is away: nothing comes to one by a rule on these days. */
export const MyAbsences = ({ person }: { person: string }) => (
  <div className={styles['mine']}>
    <Loaded asking={useQuery(myAbsencesQuery)} rows={1}>
      {({ items }) => <Absences person={person} absences={items} />}
    </Loaded>
    <WorkplacesLink />
  </div>
);
