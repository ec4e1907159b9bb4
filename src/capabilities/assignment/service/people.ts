import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { workspaceRules } from '../../directory/public.ts';
import { calendarsFor, hoursOfCalendars, isCalendarOf } from '../../sla/public.ts';
import type { AbsenceReply, AgentReply, SkillReply, WorkFields } from '../contract-people.ts';
import { mayArrangeWork, mayEnterAbsence, mayWorkThere } from '../policy.ts';
import { bookOf } from '../queries/books.ts';
import {
  type AbsenceRow,
  type AgentRow,
  absenceById,
  absencesOf,
  agentsIn,
  knownIn,
  type SkillRow,
  skillById,
  skillsIn,
  workplacesOf,
  workspacesNamed,
} from '../queries/people.ts';
import { deleteAbsence, holdWork, insertAbsence, insertSkill, keepWork, replaceSkills, updateSkill } from '../store-people.ts';

/** A workspace in which the caller works; every other is not there. */
async function worksIn({ tx, actor }: Call, workspaceId: string) {
  const isThere = (await workspaceRules(tx, workspaceId)) !== undefined;
  return permit(
    isThere ? { workspaceId } : undefined,
    'see',
    () => true,
    (one) => mayWorkThere(actor, one),
  );
}

/** Who leads sees all; whoever works there, oneself: when colleagues are away is not for everybody. */
export async function seeAgents(call: Call, workspaceId: string): Promise<AgentReply[]> {
  await worksIn(call, workspaceId);
  return await agents(call, workspaceId, mayArrangeWork(call.actor, { workspaceId }) ? null : call.actor.id);
}

/** Where the caller works or leads, in the order of workspaces. */
export const workplacesSeen = async ({ tx, actor }: Call): Promise<Workplace[]> =>
  (await workspacesNamed(tx))
    .filter(({ id }) => mayWorkThere(actor, { workspaceId: id }))
    .map((one) => ({ ...one, can: { arrange: mayArrangeWork(actor, { workspaceId: one.id }) } }));

type Workplace = { id: string; name: SkillReply['name']; can: { arrange: boolean } };

/** Names of calendars are no secret of who administers them: whoever says by which hours somebody works chooses among them. */
export const calendarsOffered = async ({ tx, actor }: Call, workspaceId: string): Promise<{ id: string; name: string }[]> =>
  mayArrangeWork(actor, { workspaceId }) ? await calendarsFor(tx, workspaceId) : [];

async function agents(call: Call, workspaceId: string, personId: string | null): Promise<AgentReply[]> {
  const { tx } = call;
  const usual = (await bookOf(tx, workspaceId))?.definition ?? { calendar: null, capacity: null };
  const rows = await agentsIn(tx, { workspaceId, personId, calendar: usual.calendar });
  const calendars = rows.flatMap(({ workCalendarId: id, workCalendarNumber: number }) =>
    id === null || number === null ? [] : [{ id, number }],
  );
  const hours = await hoursOfCalendars(tx, [...new Map(calendars.map((one) => [one.id, one])).values()]);
  const isOpen = (id: string | null): boolean => id === null || (hours.get(id)?.(tx.now) ?? true);
  return rows.map((row) => agentReply(call, row, { workspaceId, capacity: usual.capacity, isAtWork: isOpen(row.workCalendarId) }));
}

type Around = { readonly workspaceId: string; readonly capacity: number | null; readonly isAtWork: boolean };

function agentReply({ actor }: Call, row: AgentRow, { workspaceId, capacity, isAtWork }: Around): AgentReply {
  const most = row.capacity ?? capacity;
  const isFull = most !== null && row.load >= most;
  const mayArrange = mayArrangeWork(actor, { workspaceId });
  return {
    person: { id: row.id, name: row.name },
    teams: row.teams,
    capacity: row.capacity,
    calendar: row.calendarId,
    skills: Object.entries(row.skills).map(([skill, level]) => ({ skill, level })),
    open: row.load,
    standing: row.isAbsent ? 'absent' : !isAtWork ? 'outsideHours' : isFull ? 'full' : 'free',
    absences: row.absences.map((one) => ({ ...one, person: row.id })),
    version: row.version,
    can: { arrange: mayArrange, enterAbsence: mayArrange || row.id === actor.id },
  };
}

type Arranged = WorkFields & { readonly workspace: string; readonly person: string };

/** Says what somebody of the workspace can take on and knows. */
export async function arrangeWork(
  call: Call,
  { workspace, person, ...fields }: Arranged,
  edge: Pick<Edge, 'ifMatch'>,
): Promise<AgentReply> {
  await worksIn(call, workspace);
  const may = mayArrangeWork(call.actor, { workspaceId: workspace });
  permit((await agents(call, workspace, person))[0], 'arrange', () => may);
  const of = { workspaceId: workspace, personId: person };
  await holdWork(call.tx, permitNew(of, 'arrange', may));
  // Only now it is what it stays.
  const [before] = await agents(call, workspace, person);
  refuseStale(
    edge,
    permit(before, 'arrange', () => may),
    fields,
  );
  await refuseWrongWork(call, workspace, fields);
  await keepWork(call.tx, permitNew({ ...of, capacity: fields.capacity, calendarId: fields.calendar }, 'arrange', may));
  await replaceSkills(call.tx, permitNew({ ...of, skills: fields.skills }, 'arrange', may));
  const { capacity, skills } = fields;
  call.tx.emit({ type: 'agent.arranged', objectId: person, facts: { workspaceId: workspace, capacity, skills: skills.length } });
  const [after] = await agents(call, workspace, person);
  return permit(after, 'read', () => true);
}

async function refuseWrongWork({ tx }: Call, workspaceId: string, { calendar, skills }: WorkFields): Promise<void> {
  const known = new Set((await knownIn(tx, workspaceId)).skills);
  const isOpen = calendar === null || (await isCalendarOf(tx, calendar, workspaceId));
  const ids = skills.map(({ skill }) => skill);
  const errors = [
    ...(isOpen ? [] : [{ pointer: '/calendar', reason: 'This workspace has no such calendar' }]),
    ...ids.flatMap((id, at) => {
      if (!known.has(id)) return [{ pointer: `/skills/${at}/skill`, reason: 'This workspace has no such skill' }];
      return ids.indexOf(id) === at ? [] : [{ pointer: `/skills/${at}/skill`, reason: 'This skill is named twice' }];
    }),
  ];
  if (errors.length > 0)
    throw new Refusal('wrong_input', 'This cannot be kept of somebody’s work', { errors, next: 'Mend what is named and save again.' });
}

export async function seeSkills(call: Call, workspaceId: string): Promise<SkillReply[]> {
  await worksIn(call, workspaceId);
  return (await skillsIn(call.tx, workspaceId)).map(skillReply);
}

const skillReply = ({ workspaceId, ...row }: SkillRow): SkillReply => ({ ...row, workspace: workspaceId });

export async function addSkill(call: Call, { workspace, name }: { workspace: string; name: SkillReply['name'] }): Promise<SkillReply> {
  const { tx, actor } = call;
  const { workspaceId } = await worksIn(call, workspace);
  const row = { id: newId(tx.now.getTime()), workspaceId, name: named(name), active: true, version: 1 };
  await insertSkill(tx, permitNew(row, 'create', mayArrangeWork(actor, row)));
  tx.emit({ type: 'skill.created', objectId: row.id, facts: { workspaceId } });
  return skillReply(row);
}

const named = ({ en, de }: SkillReply['name']): SkillRow['name'] => (de === undefined ? { en } : { en, de });

type SkillChange = { readonly id: string; readonly name?: SkillReply['name'] | undefined; readonly active?: boolean | undefined };

export async function changeSkill({ tx, actor }: Call, { id, name, active }: SkillChange, edge: Edge): Promise<SkillReply> {
  const row = permit(
    await skillById(tx, id),
    'change',
    (one) => mayArrangeWork(actor, one),
    (one) => mayWorkThere(actor, one),
  );
  refuseStale(edge, skillReply(row), { name, active });
  const next = { ...row, name: name === undefined ? row.name : named(name), active: active ?? row.active };
  await updateSkill(tx, next);
  tx.emit({ type: 'skill.changed', objectId: id, facts: { workspaceId: row.workspaceId, active: next.active } });
  return skillReply({ ...next, version: row.version + 1 });
}

/** One's own days, and those of whoever works where one leads; of everybody else nothing is told, not even that they work. */
async function mayEnter({ tx, actor }: Call, personId: string) {
  const workspaceIds = personId === actor.id ? [] : await workplacesOf(tx, personId);
  return permit(
    { personId, workspaceIds },
    'enter',
    () => true,
    (one) => mayEnterAbsence(actor, one),
  );
}

const absenceReply = ({ personId, ...row }: Omit<AbsenceRow, 'id'> & { id: string | null }): AbsenceReply => ({ ...row, person: personId });

export async function seeAbsences(call: Call, person: string | undefined): Promise<AbsenceReply[]> {
  const { personId } = await mayEnter(call, person ?? call.actor.id);
  return (await absencesOf(call.tx, personId)).map(absenceReply);
}

type NewAbsence = { readonly person?: string | undefined; readonly from: string; readonly until: string };

export async function addAbsence(call: Call, { person, from, until }: NewAbsence): Promise<AbsenceReply> {
  const { tx, actor } = call;
  const { personId } = await mayEnter(call, person ?? actor.id);
  refuseWrongDays(from, until);
  const row = { id: newId(tx.now.getTime()), personId, from, until };
  await insertAbsence(tx, permitNew(row, 'enter', true), actor.id);
  tx.emit({ type: 'absence.entered', objectId: row.id, facts: { personId } });
  return absenceReply(row);
}

const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;

function refuseWrongDays(from: string, until: string): void {
  const wrong = [
    ...[['/from', from] as const, ['/until', until] as const].flatMap(([pointer, day]) =>
      isDay(day) ? [] : [{ pointer, reason: 'There is no such day in the calendar' }],
    ),
    ...(until < from ? [{ pointer: '/until', reason: 'This ends before it begins' }] : []),
  ];
  if (wrong.length > 0)
    throw new Refusal('wrong_input', 'These are not days from one to another', {
      errors: wrong,
      next: 'Choose the first and the last day.',
    });
}

export async function removeAbsence(call: Call, id: string): Promise<{ done: true }> {
  const row = await absenceById(call.tx, id);
  const workspaceIds = row === undefined ? [] : await workplacesOf(call.tx, row.personId);
  const gone = permit(
    row,
    'remove',
    () => true,
    ({ personId }) => mayEnterAbsence(call.actor, { personId, workspaceIds }),
  );
  await deleteAbsence(call.tx, gone);
  call.tx.emit({ type: 'absence.removed', objectId: id, facts: { personId: gone.personId } });
  return { done: true };
}
