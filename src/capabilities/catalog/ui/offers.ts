import type { IconName } from '../../../ui-kit/icon-drawings.tsx';
import { drawings } from '../../../ui-kit/icon-drawings.tsx';
import type { CatalogReply, DepartmentCard, RequestTypeCard } from '../contract.ts';
import { useLocalised } from './localised.ts';
import { useCatalogWords } from './words.ts';

/** A request type as the portal shows it, in the reader's language. */
export type Offer = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly department: string;
  readonly departmentKey: string;
  readonly icon: IconName;
  /** "IT, two working days". */
  readonly line: string;
  /** "Two working days"; empty where nobody promised. */
  readonly time: string;
};

/** The drawing an admin chose, or a plain sheet if the name is not known any more. */
const iconNamed = (name: string): IconName => (Object.hasOwn(drawings, name) ? (name as IconName) : 'file');

/** All offers in the reader's language, with what is searched in both. */
export function useOffers({ departments }: CatalogReply): Offer[] {
  const localised = useLocalised();
  const timeOf = useTimeOf();
  const offer = (department: DepartmentCard, type: RequestTypeCard): Offer => ({
    id: type.id,
    key: type.key,
    name: localised(type.name),
    summary: localised(type.summary),
    keywords: [...type.keywords, type.name.en, type.name.de],
    department: localised(department.name),
    departmentKey: department.key,
    icon: iconNamed(type.icon),
    line: [localised(department.name), timeOf(type.expectedDays)].filter(Boolean).join(', '),
    time: begun(timeOf(type.expectedDays)),
  });
  return departments.flatMap((room) => room.services.flatMap(({ requestTypes }) => requestTypes.map((type) => offer(room, type))));
}

/** As a line of its own begins. */
const begun = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1);

/** "two working days"; nothing where nobody promised. */
export function useTimeOf(): (days: number | null) => string {
  const say = useCatalogWords();
  return (days) => (days === null ? '' : days === 0 ? say('atOnce') : say('days', { count: days }));
}
