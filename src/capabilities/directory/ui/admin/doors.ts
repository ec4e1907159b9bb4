import { useSession } from '../../../../kernel/web/session.tsx';
import { drawings, type IconName } from '../../../../ui-kit/icon-drawings.tsx';
import { useMyWorkspaces } from './data.ts';
import { useLocalised } from './localised.ts';
import { useDirectoryAdminWords } from './words.ts';

/** A place of the administration: where it is, and what one finds there. The rail and the first page are made of them. */
export interface Door {
  to: string;
  icon: IconName;
  name: string;
  line: string;
}

/** Doors under a name of their own. */
export interface Doors {
  label: string;
  doors: readonly Door[];
}

const isIcon = (name: string): name is IconName => Object.hasOwn(drawings, name);
const iconNamed = (name: string): IconName => (isIcon(name) ? name : 'building');

/** People, and what else of the company the reader may run. */
export function useCompanyDoors(): Doors {
  const say = useDirectoryAdminWords();
  const { can } = useSession();
  const door = (
    word: 'people' | 'departments' | 'costCentres' | 'locations' | 'branding' | 'instructions',
    icon: IconName,
    at: string = word,
  ): Door => ({
    to: `/admin/${at}`,
    icon,
    name: say(word),
    line: say(`${word}Line`),
  });
  const tenants = [
    door('departments', 'building'),
    door('costCentres', 'receipt', 'cost-centres'),
    door('locations', 'globe'),
    door('branding', 'picture'),
    door('instructions', 'shield'),
  ];
  return {
    label: say('company'),
    doors: [...(can.admin || can.privacy ? [door('people', 'people')] : []), ...(can.tenant ? tenants : [])],
  };
}

/** The workspaces that the reader runs. */
export function useWorkspaceDoors(): Doors {
  const say = useDirectoryAdminWords();
  const localised = useLocalised();
  const doors = useMyWorkspaces().map(({ key, name, icon }) => ({
    to: `/admin/w/${key}`,
    icon: iconNamed(icon),
    name: localised(name),
    line: say('workspaceLine'),
  }));
  return { label: say('workspaces'), doors };
}
