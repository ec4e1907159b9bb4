import { Icon } from '../../../../ui-kit/icon.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Page, PagePart } from '../../../../ui-kit/page.tsx';
import styles from './admin.module.css';
import { type Doors, useCompanyDoors, useWorkspaceDoors } from './doors.ts';
import { useDirectoryAdminWords } from './words.ts';

/** The first page of the administration: only what the reader may run. `more` are the doors of other capabilities. */
export function Start({ more }: { more: readonly Doors[] }) {
  const say = useDirectoryAdminWords();
  const groups = [useWorkspaceDoors(), useCompanyDoors(), ...more];
  return (
    <Page title={say('admin')}>
      {groups
        .filter(({ doors }) => doors.length > 0)
        .map((group) => (
          <DoorList key={group.label} {...group} />
        ))}
    </Page>
  );
}

const DoorList = ({ label, doors }: Doors) => (
  <PagePart title={label}>
    <ul className={styles['start']}>
      {doors.map(({ to, icon, name, line }) => (
        <li key={to}>
          <Link to={to} look="quiet">
            <Icon name={icon} />
            <b>{name}</b>
            <small>{line}</small>
          </Link>
        </li>
      ))}
    </ul>
  </PagePart>
);
