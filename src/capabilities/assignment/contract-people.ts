import { z } from 'zod';
import { Id, Localised, route, Version } from '../../kernel/shared/contract.ts';

const works = { needs: 'person', purpose: 'service', scope: 'assignment' } as const;

const Level = z.int().min(1).max(5).describe('1 beginner … 5 expert.');
const Day = (example: string) =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .describe('A day (YYYY-MM-DD) where the person is.')
    .meta({ examples: [example] });

export const SkillReply = z.object({
  id: Id,
  workspace: Id,
  name: Localised.meta({ examples: [{ en: 'Firewalls' }] }),
  active: z.boolean().describe('False: rules no longer ask for it.'),
  version: Version,
});
export type SkillReply = z.infer<typeof SkillReply>;

const AbsenceFields = z.object({ from: Day('2027-07-05'), until: Day('2027-07-16').describe('The last day, which is included.') });
export const AbsenceReply = AbsenceFields.extend({
  id: Id.nullable().describe(
    'Null: on these days somebody was named to answer for them in approvals, and there it is ended (`/stand-ins`).',
  ),
  person: Id,
});
export type AbsenceReply = z.infer<typeof AbsenceReply>;

const WorkFields = z.object({
  capacity: z.int().min(1).max(1000).nullable().describe('Open tickets at most; null: what the rules say is usual.'),
  calendar: Id.nullable().describe('By whose hours they work; null: the usual ones of the rules.'),
  skills: z.array(z.object({ skill: Id, level: Level })).max(100),
});
export type WorkFields = z.infer<typeof WorkFields>;

export const AgentReply = WorkFields.extend({
  person: z.object({ id: Id, name: z.string().meta({ examples: ['Eve Haddad'] }) }),
  teams: z.array(z.object({ id: Id, name: z.string().meta({ examples: ['Network'] }) })),
  open: z.int().min(0).describe('Open tickets that they have, of all workspaces.'),
  standing: z.enum(['free', 'full', 'outsideHours', 'absent']).describe('Whether rules would give them a ticket now.'),
  absences: z.array(AbsenceReply).describe('Those that have not ended.'),
  version: Version,
  can: z.object({
    arrange: z.boolean().describe('May say what they can take on and know.'),
    enterAbsence: z.boolean(),
  }),
});
export type AgentReply = z.infer<typeof AgentReply>;

const ofWorkspace = z.object({ workspace: Id });

export const agentsContract = {
  workplaces: route(works, {
    method: 'GET',
    path: '/assignment',
    summary: 'The workspaces in which I work, or lead.',
  }).output(
    z.object({
      items: z.array(
        z.object({
          id: Id,
          name: Localised.meta({ examples: [{ en: 'IT' }] }),
          can: z.object({ arrange: z.boolean().describe('May say what others there can take on and know.') }),
        }),
      ),
    }),
  ),
  list: route(works, {
    method: 'GET',
    path: '/assignment/{workspace}/people',
    summary: 'Who works in the teams of a workspace and what they can take on: all for who leads there, else oneself.',
  })
    .input(ofWorkspace)
    .output(
      z.object({
        items: z.array(AgentReply),
        calendars: z
          .array(z.object({ id: Id, name: z.string().meta({ examples: ['Vienna'] }) }))
          .describe('By whose hours people may be said to work; none for who arranges nothing.'),
      }),
    ),
  arrange: route(
    { ...works, ifMatch: true },
    {
      method: 'PUT',
      path: '/assignment/{workspace}/people/{person}',
      summary: 'Say what somebody can take on, by which hours, and what they know.',
    },
  )
    .input(WorkFields.extend({ workspace: Id, person: Id }))
    .output(AgentReply),
  skills: route(works, { method: 'GET', path: '/assignment/{workspace}/skills', summary: 'What people of a workspace may know.' })
    .input(ofWorkspace)
    .output(z.object({ items: z.array(SkillReply) })),
  addSkill: route(
    { ...works, idempotent: true },
    { method: 'POST', path: '/assignment/{workspace}/skills', summary: 'Name something that people may know.', successStatus: 201 },
  )
    .input(ofWorkspace.extend({ name: SkillReply.shape.name }))
    .output(SkillReply),
  changeSkill: route({ ...works, ifMatch: true }, { method: 'PATCH', path: '/skills/{id}', summary: 'Rename a skill, or give it up.' })
    .input(z.object({ id: Id, name: SkillReply.shape.name.optional(), active: SkillReply.shape.active.optional() }))
    .output(SkillReply),
  absences: route(works, { method: 'GET', path: '/absences', summary: 'When I am away; of somebody else for who leads them.' })
    .input(z.object({ person: Id.optional().describe('Left out: me.') }))
    .output(z.object({ items: z.array(AbsenceReply) })),
  addAbsence: route(
    { ...works, idempotent: true },
    {
      method: 'POST',
      path: '/absences',
      summary: 'Say when I am away, or somebody whom I lead: rules give them nothing then.',
      successStatus: 201,
    },
  )
    .input(AbsenceFields.extend({ person: Id.optional().describe('Left out: me.') }))
    .output(AbsenceReply),
  removeAbsence: route(works, { method: 'DELETE', path: '/absences/{id}', summary: 'Take back that somebody is away.' })
    .input(z.object({ id: Id }))
    .output(z.object({ done: z.literal(true) })),
};
