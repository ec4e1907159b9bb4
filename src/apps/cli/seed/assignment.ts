import type { SeedAssignment, SeedTenant } from '../../../../db/seeds/types.ts';
import { publishDraft, saveDraft, seeBook } from '../../../capabilities/assignment/service/books.ts';
import { addSkill, arrangeWork, seeAgents } from '../../../capabilities/assignment/service/people.ts';
import type { Rule } from '../../../capabilities/assignment/shared/definition.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { emailOf } from './directory.ts';
import { idOf, type Known } from './known.ts';

const any = { ifMatch: 'any' } as const;

/** Who gets what comes into departments, and what people there know; a department that has published rules keeps them. */
export async function seedAssignment(call: Call, tenant: SeedTenant, wanted: readonly SeedAssignment[], ids: Known): Promise<void> {
  for (const one of wanted) {
    const workspace = idOf(ids.workspaces, one.workspace);
    if ((await seeBook(call, workspace)).published !== null) continue;
    const skills = await seedSkills(call, tenant, { ...one, workspace }, ids);
    await saveDraft(
      call,
      { workspace, rules: one.rules.map((rule) => ruleOf(call, rule, { skills, ids })), calendar: null, capacity: one.capacity },
      any,
    );
    await publishDraft(byAdmin(call, tenant, one.workspace, ids), workspace, any);
  }
}

/** Whoever runs the department published them: a version names who answers for it. */
function byAdmin(call: Call, tenant: SeedTenant, workspace: string, ids: Known): Call {
  const admin = tenant.workspaces.find(({ key }) => key === workspace)?.admins[0];
  if (admin === undefined) return call;
  return asOf(call, call.tx.now, { ...call.actor, id: idOf(ids.people, emailOf(tenant, admin)) });
}

/** The skills of a department by name, once people know them. */
async function seedSkills(call: Call, tenant: SeedTenant, { workspace, skills }: SeedAssignment, ids: Known): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  const known = new Map<string, { skill: string; level: number }[]>();
  for (const { name, people } of skills) {
    const { id } = await addSkill(call, { workspace, name });
    made.set(name.en, id);
    for (const [key, level] of Object.entries(people)) {
      const person = idOf(ids.people, emailOf(tenant, key));
      known.set(person, [...(known.get(person) ?? []), { skill: id, level }]);
    }
  }
  for (const { person, capacity, calendar } of await seeAgents(call, workspace)) {
    const knows = known.get(person.id);
    if (knows !== undefined) await arrangeWork(call, { workspace, person: person.id, capacity, calendar, skills: knows }, any);
  }
  return made;
}

type Around = { readonly skills: ReadonlyMap<string, string>; readonly ids: Known };

const ruleOf = ({ tx }: Call, { team, skills = [], ...rule }: SeedAssignment['rules'][number], around: Around): Rule => ({
  ...{ sticky: false, otherwise: 'queue', active: true },
  ...rule,
  id: newId(tx.now.getTime()),
  team: idOf(around.ids.teams, team),
  skills: skills.map(([skill, level]) => ({ skill: idOf(around.skills, skill), level })),
});
