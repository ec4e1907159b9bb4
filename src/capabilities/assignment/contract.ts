import { z } from 'zod';
import { Id, Instant, Localised, route, Version } from '../../kernel/shared/contract.ts';
import { AssignmentRules, methods } from './shared/definition.ts';

const run = { needs: 'workspaceAdmin', purpose: 'administration', scope: 'assignment' } as const;
const atWork = { needs: 'agent', purpose: 'service', scope: 'assignment' } as const;

const name = z.string().meta({ examples: ['Eve Haddad'] });
const Named = z.object({ id: Id, name });
const TeamNamed = z.object({ id: Id, name: z.string().meta({ examples: ['Network'] }) });
const RuleNamed = z.object({ id: Id, name: Localised.nullable().describe('Null: the rule is no longer known.') });

export const BookReply = z.object({
  workspace: Id,
  published: z
    .object({ number: z.int().positive(), at: Instant, by: Named, says: AssignmentRules })
    .nullable()
    .describe('What is in force; null: tickets go where their request type says.'),
  draft: AssignmentRules.nullable().describe('What was saved and is not in force yet.'),
  version: Version,
  can: z.object({ simulate: z.boolean().describe('May try rules out on past tickets.') }),
});
export type BookReply = z.infer<typeof BookReply>;

const Edition = z.object({ number: z.int().positive(), at: Instant, by: Named, says: AssignmentRules });
export type Edition = z.infer<typeof Edition>;

export const passedWhys = [
  ...(['ownRequest', 'absent', 'outsideHours', 'lacksSkill', 'full'] as const),
  ...(['otherKnows', 'otherTurn', 'busier', 'lessSkilled'] as const),
] as const;
export const becauses = ['sticky', 'turn', 'load', 'skill', 'teamOnly', 'nobodyFree', 'noRule'] as const;
export const skippedWhys = ['noTeam', 'teamInactive', 'nobodyFree'] as const;
const Because = z.enum(becauses).describe('Why this person; or why nobody: the rule names the team only, nobody was free, no rule fits.');

export const WhyReply = z.object({
  decision: z
    .object({
      at: Instant,
      number: z.int().positive().describe('Which version of the rules decided.'),
      rule: RuleNamed.nullable().describe('The rule that decided; null: none fits.'),
      method: z.enum(methods).nullable(),
      team: TeamNamed.nullable(),
      person: Named.nullable(),
      because: Because,
      passed: z
        .array(z.object({ person: Named, rule: RuleNamed, why: z.enum(passedWhys) }))
        .describe('Who else works there, and why not they; nobody for who does not work where it was decided.'),
      skipped: z.array(z.object({ rule: RuleNamed, why: z.enum(skippedWhys) })).describe('Rules that fit and did not decide.'),
    })
    .nullable()
    .describe('Null: rules had no part in it.'),
  handedOn: z
    .object({ at: Instant, by: Named })
    .nullable()
    .describe('Somebody said otherwise since; rules leave the ticket alone from then on.'),
});
export type WhyReply = z.infer<typeof WhyReply>;

const Place = z.object({ team: TeamNamed.nullable(), person: Named.nullable() });
export const SimulationReply = z.object({
  counts: z.object({
    tickets: z.int().describe('How many were tried: of the newest 500 those that were left to rules, and not given to a team by hand.'),
    otherTeam: z.int().describe('Would be with another team.'),
    otherPerson: z.int().describe('Would be with another person, or with nobody.'),
    noRule: z.int().describe('No rule fits.'),
    nobodyFree: z.int().describe('Would wait in a queue because nobody was free.'),
  }),
  byRule: z.array(z.object({ rule: Id, tickets: z.int() })).describe('How many each rule decides, in their order.'),
  items: z
    .array(
      z.object({
        number: z.string().meta({ examples: ['INC0000007'] }),
        title: z.string().meta({ examples: ['VPN drops'] }),
        createdAt: Instant,
        now: Place.describe('Where it is.'),
        draft: Place.describe('Where it would be.'),
        rule: Id.nullable().describe('The rule that would decide.'),
        because: Because,
        otherTeam: z.boolean(),
        otherPerson: z.boolean(),
      }),
    )
    .describe('Newest first.'),
});
export type SimulationReply = z.infer<typeof SimulationReply>;

const workspace = z.object({ workspace: Id });

export const assignmentContract = {
  get: route(run, {
    method: 'GET',
    path: '/assignment/{workspace}',
    summary: 'The rules by which tickets of a workspace find team and person.',
  })
    .input(workspace)
    .output(BookReply),
  saveDraft: route(
    { ...run, ifMatch: true },
    { method: 'PUT', path: '/assignment/{workspace}/draft', summary: 'Keep rules that are not in force yet.' },
  )
    .input(AssignmentRules.extend({ workspace: Id }))
    .output(BookReply),
  discardDraft: route(
    { ...run, ifMatch: true },
    { method: 'DELETE', path: '/assignment/{workspace}/draft', summary: 'Throw the draft away; what is in force stays.' },
  )
    .input(workspace)
    .output(BookReply),
  publish: route(
    { ...run, ifMatch: true },
    {
      method: 'POST',
      path: '/assignment/{workspace}/versions',
      summary: 'Put the draft in force: it decides from the next ticket on.',
      successStatus: 201,
    },
  )
    .input(workspace)
    .output(BookReply),
  versions: route(run, { method: 'GET', path: '/assignment/{workspace}/versions', summary: 'What was in force, newest first.' })
    .input(workspace)
    .output(z.object({ items: z.array(Edition) })),
  simulate: route(
    { needs: 'workspaceAdmin', purpose: 'service', scope: 'assignment' },
    {
      method: 'POST',
      path: '/assignment/{workspace}/simulations',
      summary: 'Where the newest 500 tickets of a workspace would be under these rules, beside where they are. Nothing is changed.',
    },
  )
    .input(AssignmentRules.extend({ workspace: Id }))
    .output(SimulationReply),
  why: route(atWork, {
    method: 'GET',
    path: '/tickets/{number}/assignment',
    summary: 'Why a ticket went to its team and person: by which rule, and who was passed over.',
  })
    .input(z.object({ number: z.string().max(40) }))
    .output(WhyReply),
};
