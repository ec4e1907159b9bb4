import { z } from 'zod';
import { Id, route, Text, Version } from '../../kernel/shared/contract.ts';
import { CaseMachine, usualMachine } from './shared/machine.ts';
import { ClassName, Somebody } from './shared/records.ts';
import { confidentialities } from './shared/words.ts';

const open = { needs: 'person', purpose: 'service', scope: 'cases' } as const;

const settings = {
  name: ClassName,
  portal: z.boolean().describe('True where any employee may open one of their own.'),
  confidentiality: z
    .enum(confidentialities)
    .describe('`strict`: nobody is let in by group. `anonymous`: as strict, and whoever reports may stay without a name.'),
  keptMonths: z
    .int()
    .min(1)
    .max(480)
    .describe('Months after closing until a case is erased.')
    .meta({ examples: [36] }),
  machine: CaseMachine.nullable()
    .describe('Its states and moves; null: the usual ones.')
    .meta({ examples: [usualMachine] }),
};

const Key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, 'Lower case letters, digits and -')
  .describe('What it is called in the API.')
  .meta({ examples: ['hr-case'] });
const Prefix = z
  .string()
  .regex(/^[A-Z]{2,5}$/, 'Two to five capital letters')
  .describe('Letters before the random part of a reference.')
  .meta({ examples: ['HRC'] });

export const NewCaseClass = z.object({
  workspace: Id.describe('The department whose cases these are.'),
  key: Key,
  prefix: Prefix,
  name: settings.name,
  portal: settings.portal.default(true),
  confidentiality: settings.confidentiality.default('confidential'),
  keptMonths: settings.keptMonths.default(36),
  machine: settings.machine.default(null),
});
export type NewCaseClass = z.infer<typeof NewCaseClass>;

export const CaseClassChange = z.object({
  name: settings.name.optional(),
  portal: settings.portal.optional(),
  keptMonths: settings.keptMonths.optional(),
  machine: settings.machine.optional(),
  active: z.boolean().optional().describe('False: no new ones. Those that are there stay.'),
});
export type CaseClassChange = z.infer<typeof CaseClassChange>;

const TeamMember = z.object({
  person: Somebody,
  leads: z.boolean().describe('Says who else handles cases of this class, never of themselves.'),
});

export const CaseClassReply = z.object({
  id: Id,
  workspace: Id,
  key: Key,
  prefix: Prefix,
  ...settings,
  active: z.boolean().describe('Whether new ones can be opened.'),
  team: z.array(TeamMember).nullable().describe('Who handles them; null for whoever neither does nor administers the department.'),
  handlers: z
    .array(z.string())
    .describe('Who else sees a new one, by name: told to whoever may open one, before they do.')
    .meta({ examples: [['Leila Haddad', 'Irina Sokolova']] }),
  version: Version,
  can: z.object({
    open: z.boolean().describe('May open one of their own.'),
    openFor: z.boolean().describe('May open one for somebody else, or for nobody.'),
    change: z.boolean().describe('May change how cases of this class go.'),
    team: z.boolean().describe('May say who handles them.'),
  }),
});
export type CaseClassReply = z.infer<typeof CaseClassReply>;

const GroupName = Text(200)
  .describe('What it is called.')
  .meta({ examples: ['Occupational health'] });

export const NeedToKnowGroup = z.object({
  id: Id,
  workspace: Id,
  name: GroupName,
  members: z.array(Somebody).describe('Who is let in with it.'),
  version: Version,
});
export type NeedToKnowGroup = z.infer<typeof NeedToKnowGroup>;

const one = z.object({ id: Id });

export const caseClassContract = {
  list: route(open, { method: 'GET', path: '/case-classes', summary: 'Kinds of confidential cases of which one may open or handle some.' })
    .input(z.object({}))
    .output(z.object({ items: z.array(CaseClassReply) })),
  add: route(
    { ...open, needs: 'workspaceAdmin', idempotent: true },
    { method: 'POST', path: '/case-classes', summary: 'Begins a kind of confidential cases in a department.', successStatus: 201 },
  )
    .input(NewCaseClass)
    .output(CaseClassReply),
  change: route(
    { ...open, needs: 'workspaceAdmin', ifMatch: true },
    { method: 'PATCH', path: '/case-classes/{id}', summary: 'Changes how cases of a class go.' },
  )
    .input(one.extend(CaseClassChange.shape))
    .output(CaseClassReply),
  team: route(
    { ...open, ifMatch: true },
    {
      method: 'PUT',
      path: '/case-classes/{id}/team',
      summary: 'Says who handles cases of a class. The first time whoever administers the department does, then whoever leads that team.',
      description: 'Whoever comes is let into new cases, whoever goes is out of all of them. Nobody adds themselves.',
    },
  )
    .input(
      one.extend({
        people: z
          .array(z.object({ person: Id, leads: z.boolean().default(false).describe('May say who handles cases of this class.') }))
          .min(1)
          .max(100)
          .describe('All who handle them; one at least leads.'),
      }),
    )
    .output(CaseClassReply),
  groups: route(open, { method: 'GET', path: '/need-to-know-groups', summary: 'Groups that can be let into cases one handles.' })
    .input(z.object({}))
    .output(z.object({ items: z.array(NeedToKnowGroup) })),
  addGroup: route(
    { ...open, idempotent: true },
    {
      method: 'POST',
      path: '/need-to-know-groups',
      summary: 'Begins a need-to-know group, by who leads a case team there.',
      successStatus: 201,
    },
  )
    .input(z.object({ workspace: Id, name: GroupName, members: z.array(Id).max(100).describe('Who is in it; not who makes it.') }))
    .output(NeedToKnowGroup),
  changeGroup: route(
    { ...open, ifMatch: true },
    { method: 'PUT', path: '/need-to-know-groups/{id}/members', summary: 'Says who is in a need-to-know group. Nobody adds themselves.' },
  )
    .input(one.extend({ members: z.array(Id).max(100).describe('All who are in it.') }))
    .output(NeedToKnowGroup),
};
