import type { SeedCase, SeedCases, SeedTenant } from '../../../../db/seeds/types.ts';
import { asReader } from '../../../capabilities/cases/reader.ts';
import { move } from '../../../capabilities/cases/service/change.ts';
import { addClass, listClasses, setTeam } from '../../../capabilities/cases/service/classes.ts';
import { assign, letIn } from '../../../capabilities/cases/service/grants.ts';
import { addGroup } from '../../../capabilities/cases/service/groups.ts';
import { openCase } from '../../../capabilities/cases/service/open.ts';
import { say } from '../../../capabilities/cases/service/say.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { asOf } from '../../../kernel/events/replay.ts';
import { actorFor } from './actors.ts';
import { idOf, type Known } from './known.ts';

const any = { ifMatch: 'any' } as const;
const aDay = 86_400_000;
/** So long before the seed the department began to keep such cases. */
const begun = 200;

type Around = { readonly tenant: SeedTenant; readonly ids: Known; readonly at: Date };
type Then = (who: string, ago: number) => Call;

/** Confidential cases, each deed by whoever did it: nobody else could. Where the kind is there already everything stays as it is. */
export async function seedCases(call: Call, wanted: SeedCases, { tenant, ids, at }: Around): Promise<void> {
  const then: Then = (who, ago) => asOf(call, new Date(at.getTime() - ago * aDay), actorFor(tenant, call.tx.tenantId, ids, who));
  const person = (key: string): string => actorFor(tenant, call.tx.tenantId, ids, key).id;
  const workspace = idOf(ids.workspaces, wanted.workspace);
  const { key, prefix, name } = wanted.kind;
  const { items } = await listClasses(then(wanted.admin, begun));
  if (items.some((one) => one.key === key && one.workspace === workspace)) return;

  const settings = { portal: true, confidentiality: 'confidential', keptMonths: 36, machine: null } as const;
  const kind = await addClass(then(wanted.admin, begun), { workspace, key, prefix, name, ...settings });
  const people = [wanted.lead, ...wanted.team].map((one) => ({ person: person(one), leads: one === wanted.lead }));
  await setTeam(then(wanted.admin, begun), kind.id, people, any);
  for (const group of wanted.groups)
    await addGroup(then(wanted.lead, begun), { workspace, name: group.name, members: group.members.map(person) });
  for (const one of wanted.cases) await seedCase(one, { kind: kind.id, lead: wanted.lead, then, person, at });
}

type Stage = { kind: string; lead: string; then: Then; person: (key: string) => string; at: Date };

/** A deed as its actor's reading. */
const reading = <O>(call: Call, act: (call: Call) => Promise<O>): Promise<O> =>
  asReader<undefined, O, undefined>(act)(call, undefined, undefined);

async function seedCase(one: SeedCase, { kind, lead, then, person, at }: Stage): Promise<void> {
  const { title, text: description, about = [], nobodys, said = [], letIn: come = [], assignee, priority, state } = one;
  const later = (days: number): string => new Date(at.getTime() + days * aDay).toISOString();
  const asked = { class: kind, title, description, subjects: about.map(person), ...(nobodys ? { requester: null } : {}) };
  const dueAt = one.dueIn === undefined ? null : later(one.dueIn);
  const { reference } = await reading(then(one.by, one.ago), (call) => openCase(call, { ...asked, priority, dueAt }));
  if (assignee !== undefined)
    await reading(then(lead, one.ago), (call) => assign(call, reference, { person: person(assignee), letIn: false }, any));
  for (const { who, by, ago, reason, until } of come)
    await reading(then(by, ago), (call) => letIn(call, reference, { person: person(who), reason, until: later(until) }));
  for (const { by, ago, kind: how, text } of said) await reading(then(by, ago), (call) => say(call, reference, { kind: how, body: text }));
  await reading(then(lead, said.at(-1)?.ago ?? one.ago), (call) => move(call, reference, { to: state, reason: '' }, any));
}
