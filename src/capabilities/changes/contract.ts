import { z } from 'zod';
import { Id, Instant, Limit, Localised, PageCursor, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { changeKinds, planKeys, riskLevels } from './shared/model.ts';
import {
  Asked,
  afterwards,
  ChangeNumber,
  examplePlanned,
  isShort,
  ModelKey,
  Named,
  NumberRead,
  Person,
  Planned,
  State,
  Title,
  titleRead,
} from './shared/told-fields.ts';
import { changeStates, irregularities } from './shared/way.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'changes' } as const;
const Cis = z
  .array(Text(200))
  .max(50)
  .describe('Names of configuration items that it touches, as one writes them; capitals do not matter.')
  .meta({ examples: [['vpn-gw-1']] });
const Services = z.array(Id).max(50).describe('Services that it touches.');
const Outage = z.int().min(0).max(100_000).describe('Minutes for which something is not to be had.');
const Plans = z
  .partialRecord(z.enum(planKeys), z.string().max(20_000))
  .describe('Justification, implementation, risk and impact, backout, test, communication; those named are written, others stay.')
  .meta({ examples: [{ implementation: 'One gateway after the other.' }] });
const Answers = z
  .record(z.string().max(40), z.string().max(40))
  .describe('Answers to the questions of the model, key by key.')
  .meta({ examples: [{ tried: 'often' }] });

const body = {
  planned: Planned.nullable()
    .optional()
    .describe('Null: not planned yet.')
    .meta({ examples: [examplePlanned] }),
  outageMinutes: Outage.optional(),
  plans: Plans.optional(),
  answers: Answers.optional(),
  services: Services.optional(),
  cis: Cis.optional(),
};

export const NewChange = z
  .object({
    model: ModelKey,
    workspace: Id,
    title: Title.optional().describe('Left out: that of the template of its model.'),
    description: z.string().max(20_000).default('').describe('What it is about, in words.'),
    team: Text(200).optional().describe('Name or id of the team that does it.'),
    assignee: Text(40).optional().describe('Id of a member of the team, or `me`.'),
    ...body,
  })
  .meta({
    examples: [{ model: 'normal', workspace: '0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b61', title: 'Firmware 9.4.2 on the VPN gateways' }],
  });
export type NewChange = z.infer<typeof NewChange>;

export const ChangeEdit = z.object({
  ...body,
  keptBoth: Text(2000, 0)
    .nullable()
    .optional()
    .describe('Why it keeps its time although it meets another; null: it does not.')
    .meta({ examples: ['Both need the same outage.'] }),
});
export type ChangeEdit = z.infer<typeof ChangeEdit>;

const Overlap = { from: Instant.describe('From when they meet.'), until: Instant.describe('Until when they meet.') };
const On = z.object({
  kind: z.enum(['service', 'ci', 'assignee']),
  name: z
    .string()
    .describe('Of a service in the reader’s language.')
    .meta({ examples: ['vpn-gw-1'] }),
});
export const Conflict = z.object({
  kind: z
    .enum(['change', 'freeze', 'outsideWindow'])
    .describe('Another change, a freeze, or that it lies outside the maintenance windows.'),
  change: z
    .object({ number: NumberRead, title: titleRead, state: State, assignee: Person.nullable() })
    .nullable()
    .describe('The other change; null where there is none, or where it is not shared with the reader.'),
  name: z
    .string()
    .nullable()
    .describe('Of a freeze.')
    .meta({ examples: [null] }),
  on: z.array(On).describe('What both touch.'),
  binds: z.boolean().describe('It has to be answered for before the change goes on.'),
  ...Overlap,
});
export type Conflict = z.infer<typeof Conflict>;

const Slot = z.object({ from: Instant, until: Instant, inWindow: z.boolean().describe('Within the maintenance windows of all services.') });
export const CheckReply = z.object({
  conflicts: z.array(Conflict).describe('In the order of time.'),
  slots: z
    .array(Slot)
    .describe(
      'The next three free times of the same length, within 90 days; empty unless something is in the way or `slots` was asked for.',
    ),
});
export type CheckReply = z.infer<typeof CheckReply>;

export const CheckQuestion = z.object({
  planned: z.object({ from: Instant, until: Instant }).refine(isShort, 'A change lasts at most 400 days'),
  services: Services.default([]),
  cis: Cis.default([]).meta({ examples: [['vpn-gw-1']] }),
  assignee: Id.nullable().default(null).describe('Who would do it.'),
  model: ModelKey.default('normal'),
  workspace: Id.optional().describe('Where it would be made: freezes of others do not concern it.'),
  besides: ChangeNumber.optional()
    .describe('The change itself, which does not conflict with itself.')
    .meta({ examples: ['CHG0000042'] }),
  slots: z.boolean().default(false).describe('Tell free times even if nothing is in the way.'),
});
export type CheckQuestion = z.infer<typeof CheckQuestion>;

const RiskReply = z.object({
  level: z.enum(riskLevels),
  points: z.int().meta({ examples: [5] }),
  parts: z
    .array(z.object({ label: Localised, said: Localised.nullable().describe('The answer; null: a rule.'), points: z.int() }))
    .describe('What adds up to it.'),
  unanswered: z
    .array(z.string())
    .describe('Questions nobody answered.')
    .meta({ examples: [[]] }),
});

const Way = z.object({
  to: State,
  needs: z.array(z.enum(['plan', 'reason', 'review', 'pir'])).describe('What must be there, or be said along.'),
});

const PlanText = z.string().meta({ examples: ['One gateway after the other.'] });

export const ChangeReply = z.object({
  id: Id,
  number: NumberRead,
  title: titleRead,
  description: z.string().meta({ examples: [''] }),
  state: State,
  workspace: Id,
  model: z.object({ key: ModelKey, name: Localised, kind: z.enum(changeKinds) }),
  planned: z.object({ from: Instant, until: Instant }).nullable(),
  began: Instant.nullable()
    .describe('When work on it began.')
    .meta({ examples: [null] }),
  ended: Instant.nullable().meta({ examples: [null] }),
  outageMinutes: Outage,
  plans: z
    .object({
      justification: PlanText,
      implementation: PlanText,
      risk: PlanText,
      backout: PlanText,
      test: PlanText,
      communication: PlanText,
    })
    .describe('All of them; not written: an empty text.'),
  required: z.array(z.enum(planKeys)).describe('Those its model asks for.'),
  questions: z.array(
    z.object({ key: z.string(), label: Localised, options: z.array(z.object({ key: z.string(), label: Localised, points: z.int() })) }),
  ),
  answers: z.record(z.string(), z.string()),
  services: z.array(Named),
  cis: z.array(z.string()).meta({ examples: [['vpn-gw-1']] }),
  risk: RiskReply,
  requester: Person,
  assignee: Person.nullable(),
  team: z.object({ id: Id, name: z.string().meta({ examples: ['Network'] }) }).nullable(),
  irregular: z
    .array(z.enum(irregularities))
    .describe('How it went past what was agreed: an unauthorised change.')
    .meta({ examples: [[]] }),
  irregularReason: z
    .string()
    .nullable()
    .meta({ examples: [null] }),
  keptBoth: z
    .string()
    .nullable()
    .describe('Why it keeps its time although it meets another.')
    .meta({ examples: [null] }),
  review: z
    .string()
    .nullable()
    .describe('How it went, as was said along when it ended.')
    .meta({ examples: [null] }),
  ...afterwards,
  approval: Asked.nullable().describe('The last round of its approval.'),
  check: CheckReply,
  missing: z
    .array(z.string())
    .describe('What its model still asks for before it goes on, as pointers: /planned, /plans/backout.')
    .meta({ examples: [[]] }),
  ways: z.array(Way).describe('Where the reader may take it next.'),
  updatedAt: Instant,
  version: Version,
  can: z.object({ edit: z.boolean(), plan: z.boolean().describe('Its time and plans may still change.') }),
});
export type ChangeReply = z.infer<typeof ChangeReply>;

const ChangeRow = z.object({
  number: NumberRead,
  title: titleRead,
  state: State,
  kind: z.enum(changeKinds),
  workspace: Id,
  planned: z.object({ from: Instant, until: Instant }).nullable(),
  risk: z.enum(riskLevels),
  assignee: Person.nullable(),
  services: z.array(Id),
  cis: z.array(z.string()).meta({ examples: [['vpn-gw-1']] }),
  irregular: z.array(z.enum(irregularities)).meta({ examples: [[]] }),
});
export type ChangeRow = z.infer<typeof ChangeRow>;

const KeyOrNone = z.union([Id, z.literal('none')]);

export const ChangeQuestion = z.object({
  state: z
    .enum(['open', 'closed', 'ended', ...changeStates])
    .optional()
    .describe('`ended`: closed, and not canceled.'),
  service: KeyOrNone.optional().describe('Touching it; `none`: no service at all.'),
  team: KeyOrNone.optional().describe('In the hands of it; `none`: of no team.'),
  model: ModelKey.optional(),
  closedFrom: Instant.optional().describe('Closed at this moment or later.'),
  closedUntil: Instant.optional().describe('Closed before this moment.'),
  irregular: z.literal('any').optional().describe('Unauthorised ones only.'),
  causing: z.literal('any').optional().describe('Only those that caused incidents, as far as the reader may see these.'),
  limit: Limit,
  cursor: PageCursor,
});
export type ChangeQuestion = z.infer<typeof ChangeQuestion>;

const one = z.object({ number: ChangeNumber });

export const changesContract = {
  list: route(write, { method: 'GET', path: '/changes', summary: 'Changes one may see, newest first, a page at a time.' })
    .input(ChangeQuestion)
    .output(z.object({ items: z.array(ChangeRow), next: z.string().nullable(), total: Total })),
  create: route(
    { ...write, idempotent: true },
    { method: 'POST', path: '/changes', summary: 'Begin a change by a model.', successStatus: 201 },
  )
    .input(NewChange)
    .output(ChangeReply),
  get: route(write, { method: 'GET', path: '/changes/{number}', summary: 'A change with its plans, risk, approval and conflicts.' })
    .input(one)
    .output(ChangeReply),
  edit: route(
    { ...write, ifMatch: true },
    {
      method: 'PATCH',
      path: '/changes/{number}',
      summary: 'Plan a change. Another time, plan or scope than was approved voids the approval and asks again.',
    },
  )
    .input(ChangeEdit.extend({ number: ChangeNumber }))
    .output(ChangeReply),
  move: route(
    { ...write, ifMatch: true },
    { method: 'PUT', path: '/changes/{number}/state', summary: 'Take a change on, back, or to its end; `ways` tells where to.' },
  )
    .input(
      one.extend({
        to: State,
        reason: Text(2000, 0)
          .default('')
          .describe('Why it is canceled, begun without approval or outside its time.')
          .meta({ examples: ['The gateway is down already.'] }),
        review: Text(10_000, 0)
          .default('')
          .describe('How it went: needed unless it closes successful, and where it went past what was agreed.')
          .meta({ examples: ['One gateway took an hour longer.'] }),
      }),
    )
    .output(ChangeReply),
  check: route(write, {
    method: 'POST',
    path: '/change-checks',
    summary: 'What a time would meet, and the next free ones: asked while one types, nothing is kept.',
  })
    .input(CheckQuestion)
    .output(CheckReply),
};
