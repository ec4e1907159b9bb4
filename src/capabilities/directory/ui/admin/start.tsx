import { useSession } from '../../../../kernel/web/session.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import type { IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { drawings } from '../../../../ui-kit/icon-drawings.tsx';
import { Link } from '../../../../ui-kit/link.tsx';
import { Page, PagePart } from '../../../../ui-kit/page.tsx';
import styles from './admin.module.css';
import { useMyWorkspaces } from './data.ts';
import { useLocalised } from './localised.ts';
import { useDirectoryAdminWords } from './words.ts';

/** A place to go to, with what one finds there. */
export interface Door {
  to: string;
  icon: IconName;
  name: string;
  line: string;
}

const isIcon = (name: string): name is IconName => Object.hasOwn(drawings, name);
export const iconNamed = (name: string): IconName => (isIcon(name) ? name : 'building');

/** The first page of the administration: only what the reader may run. `more` are the doors of other capabilities. */
export function Start({ more }: { more: readonly { label: string; doors: readonly Door[] }[] }) {
  const say = useDirectoryAdminWords();
  const localised = useLocalised();
  const { can } = useSession();
  const rooms = useMyWorkspaces().map(({ key, name, icon }) => ({
    to: `/admin/w/${key}`,
    icon: iconNamed(icon),
    name: localised(name),
    line: say('workspaceLine'),
  }));
  const company: Door[] = [
    { to: '/admin/people', icon: 'people', name: say('people'), line: say('peopleLine') },
    { to: '/admin/departments', icon: 'building', name: say('departments'), line: say('departmentsLine') },
    { to: '/admin/locations', icon: 'globe', name: say('locations'), line: say('locationsLine') },
    { to: '/admin/branding', icon: 'picture', name: say('branding'), line: say('brandingLine') },
    { to: '/admin/instructions', icon: 'shield', name: say('instructions'), line: say('instructionsLine') },
  ];
  return (
    <Page title={say('admin')}>
      {rooms.length > 0 && <Doors label={say('workspaces')} doors={rooms} />}
      <Doors label={say('company')} doors={can.tenant ? company : company.slice(0, 1)} />
      {more.map(({ label, doors }) => (
        <Doors key={label} label={label} doors={doors} />
      ))}
    </Page>
  );
}

const Doors = ({ label, doors }: { label: string; doors: readonly Door[] }) => (
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
