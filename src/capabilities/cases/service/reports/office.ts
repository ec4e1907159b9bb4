import type { Call } from '../../../../kernel/access/access.ts';
import { classesOf, type FoundClass } from '../../queries/classes.ts';

/** The reporting office: the kind of cases whose confidentiality is `anonymous`, opened (`portal`), in use and with somebody who leads it. The oldest, where there are several. */
export async function officeOf({ tx, actor }: Call): Promise<FoundClass | undefined> {
  const all = await classesOf(tx, actor);
  return all.find(({ confidentiality, active, portal, hasTeam }) => confidentiality === 'anonymous' && active && portal && hasTeam);
}

/** What is said of an office beforehand: how many it is, and what they do there; never who. */
export type Office = {
  readonly name: FoundClass['name'];
  readonly leads: number;
  readonly members: number;
  readonly keptMonths: number;
};

export const officeSaid = ({ name, team, keptMonths }: FoundClass): Office => ({
  name,
  leads: team.filter(({ leads }) => leads).length,
  members: team.filter(({ leads }) => !leads).length,
  keptMonths,
});
