import { z } from 'zod';
import { Id, Instant, route, Text, Version } from '../../kernel/shared/contract.ts';
import { Reference } from './contract.ts';
import { SealedLabel as Label, Somebody } from './shared/records.ts';
import { askStates, sealKinds } from './shared/sealed.ts';

const service = { needs: 'person', purpose: 'service', scope: 'cases' } as const;

const because = 'Medical view';
const Reason = Text(2000)
  .describe('Why; shown in the case, for as long as it is kept.')
  .meta({ examples: ['The works council needs the date today'] });
const Until = Instant.nullable().default(null).describe('When it ends by itself; null: while the case is kept.');
const Minutes = z
  .int()
  .min(5)
  .max(120)
  .optional()
  .describe('For how many minutes: at most as many as the tenant allows, and so many if left out.')
  .meta({ examples: [30] });
const MostMinutes = z
  .int()
  .describe('For how many minutes a broken glass opens something here.')
  .meta({ examples: [30] });
const Words = Text(4000)
  .describe('Plain text; never the sealed value itself.')
  .meta({ examples: ['From which day on?'] });

const SealWay = z.object({
  grant: Id,
  kind: z.enum(sealKinds).describe('Why they can open it.'),
  group: z
    .string()
    .nullable()
    .describe('The need-to-know group by which; else null.')
    .meta({ examples: ['Occupational health'] }),
  reason: z
    .string()
    .describe('In the words of who let them.')
    .meta({ examples: [because] }),
  by: Somebody.describe('Who let them.'),
  since: Instant,
  until: Instant.nullable().describe('When it ends by itself; null: while the case is kept.'),
});

const SealQuestion = z.object({
  id: Id,
  by: Somebody,
  text: Words,
  at: Instant,
  answer: z
    .string()
    .nullable()
    .describe('What somebody who can open it answered; null: nothing yet.')
    .meta({ examples: ['From 1 December'] }),
  answeredBy: Somebody.nullable(),
  answeredAt: Instant.nullable(),
});

export const SealedField = z.object({
  id: Id,
  reference: Reference,
  label: Label,
  isFile: z.boolean().describe('A file is sealed; else words. What it is called and how large it is, is sealed as well.'),
  sealedBy: Somebody,
  sealedAt: Instant,
  holders: z
    .array(z.object({ person: Somebody, ways: z.array(SealWay).describe('Each way in which they can open it.') }))
    .describe('Who can open it now: each of them, and nobody else.'),
  openings: z
    .array(z.object({ person: Somebody, at: Instant, byGlass: z.boolean().describe('By breaking the glass.') }))
    .describe('Who opened it, the last first; the last 50.'),
  questions: z.array(SealQuestion).describe('What was asked of those who can open it, oldest first.'),
  can: z.object({
    open: z.boolean().describe('May read it.'),
    grant: z.boolean().describe('May say who else can open it.'),
    breakGlass: z.boolean().describe('May ask to break the glass.'),
    ask: z.boolean().describe('May ask those who can open it.'),
  }),
});
export type SealedField = z.infer<typeof SealedField>;

export const GlassAsk = z.object({
  id: Id,
  kind: z.enum(['case', 'field']).describe('Whether a case was asked for, or what is sealed in one.'),
  reference: Reference.describe('Reference as it was typed.'),
  field: z.object({ id: Id, label: Label }).nullable().describe('What is sealed; null: a case.'),
  asker: Somebody,
  reason: Reason,
  minutes: z
    .int()
    .describe('For how many minutes.')
    .meta({ examples: [30] }),
  askedAt: Instant,
  lapsesAt: Instant.describe('When it lapses, if nobody decides.'),
  state: z.enum(askStates).describe('`confirmed` while it opens something, `ended` after that.'),
  decidedBy: Somebody.nullable().describe('Null while nobody has; and to whoever asked for a case, where it was declined.'),
  decidedAt: Instant.nullable(),
  decideReason: z
    .string()
    .describe('What the second person said about it.')
    .meta({ examples: [''] }),
  until: Instant.nullable().describe('Until when it opens what was asked for.'),
  opens: z.boolean().nullable().describe('Whether something stands behind the reference: told to who may decide, null to everybody else.'),
  version: Version,
  can: z.object({ decide: z.boolean().describe('May confirm or decline it.') }),
});
export type GlassAsk = z.infer<typeof GlassAsk>;

const SealGroup = z.object({
  id: Id,
  name: z
    .string()
    .describe('What it is called.')
    .meta({ examples: ['Occupational health'] }),
  people: z
    .int()
    .describe('How many are in it.')
    .meta({ examples: [2] }),
});

export const SealedFields = z.object({
  items: z.array(SealedField).describe('Oldest first.'),
  groups: z.array(SealGroup).describe('Need-to-know groups for whom something can be sealed here.'),
  asks: z.array(GlassAsk).describe('Each time somebody asked to break the glass, the last first.'),
  minutes: MostMinutes,
  can: z.object({ seal: z.boolean().describe('May seal something in this case.') }),
});
export type SealedFields = z.infer<typeof SealedFields>;

const one = z.object({ reference: Reference });
const field = z.object({ id: Id.describe('A sealed field.') });
const whom = {
  person: Id.optional().describe('Who; or a group.'),
  group: Id.optional().describe('A need-to-know group; or a person.'),
};

export const sealedContract = {
  list: route(service, {
    method: 'GET',
    path: '/cases/{reference}/sealed-fields',
    summary: 'What is sealed in a case, and who can open it.',
  })
    .input(one)
    .output(SealedFields),
  seal: route(
    { ...service, idempotent: true },
    { method: 'POST', path: '/cases/{reference}/sealed-fields', summary: 'Seals words in a case.', successStatus: 201 },
  )
    .input(
      one.extend({
        label: Label,
        value: Text(10_000)
          .describe('What is sealed: kept encrypted, and told by nothing but its opening.')
          .meta({ examples: ['Four hours a day until March'] }),
        groups: z.array(Id).max(10).default([]).describe('Need-to-know groups that can open it.'),
        people: z.array(Id).max(20).default([]).describe('People who can open it.'),
      }),
    )
    .output(SealedField),
  held: route(service, { method: 'GET', path: '/sealed-fields', summary: 'What the caller can open by name or group, in whatever case.' })
    .input(z.object({}))
    .output(z.object({ items: z.array(SealedField) })),
  open: route(service, {
    method: 'GET',
    path: '/sealed-fields/{id}/value',
    summary: 'Opens words that are sealed. That they were opened is noted, and told in the case.',
  })
    .input(field)
    .output(
      z.object({
        value: z
          .string()
          .describe('Plain text.')
          .meta({ examples: ['Four hours a day until March'] }),
      }),
    ),
  letOpen: route(
    { ...service, idempotent: true },
    { method: 'POST', path: '/sealed-fields/{id}/grants', summary: 'Lets somebody open what is sealed, by who can.', successStatus: 201 },
  )
    .input(
      field
        .extend({ ...whom, reason: Reason, until: Until })
        .refine(({ person, group }) => (person === undefined) !== (group === undefined), 'Name a person or a group.')
        .meta({
          examples: [
            {
              id: '01890a5d-ac96-774b-bcce-b302099a8057',
              person: '01890a5d-ac96-774b-bcce-b302099a8058',
              reason: because,
              until: null,
            },
          ],
        }),
    )
    .output(SealedField),
  end: route(service, {
    method: 'PUT',
    path: '/sealed-fields/{id}/grants/{grant}/end',
    summary: 'Takes back that somebody can open what is sealed. The last who can stays.',
  })
    .input(field.extend({ grant: Id, reason: Reason }))
    .output(z.object({ ended: z.literal(true) })),
  ask: route(
    { ...service, idempotent: true },
    {
      method: 'POST',
      path: '/sealed-fields/{id}/questions',
      summary: 'Asks those who can open what is sealed, instead of opening it.',
      successStatus: 201,
    },
  )
    .input(field.extend({ text: Words }))
    .output(SealedField),
  answer: route(service, { method: 'PUT', path: '/sealed-fields/{id}/questions/{question}/answer', summary: 'Answers what was asked.' })
    .input(field.extend({ question: Id, text: Words }))
    .output(SealedField),
  breakGlass: route(
    { ...service, idempotent: true },
    {
      method: 'POST',
      path: '/sealed-fields/{id}/glass-asks',
      summary: 'Asks to break the glass over what is sealed. A second person confirms it.',
      successStatus: 201,
    },
  )
    .input(field.extend({ reason: Reason, minutes: Minutes }))
    .output(GlassAsk),
};

export const glassContract = {
  list: route(service, { method: 'GET', path: '/glass-asks', summary: 'Broken glass: what the caller asked for, and what they hear of.' })
    .input(z.object({}))
    .output(
      z.object({
        items: z.array(GlassAsk).describe('The last first; the last 200.'),
        toDecide: z.int().describe('How many wait for the caller as their second person.'),
        minutes: MostMinutes,
        countsFrom: Instant.nullable().describe(
          'From when on the caller, who guards privacy, may ask for cases and decide; null: they guard none.',
        ),
      }),
    ),
  ask: route(
    { ...service, needs: 'privacyOfficer', idempotent: true },
    {
      method: 'POST',
      path: '/glass-asks',
      summary: 'Asks for a case by its exact reference. The answer is the same whether there is one or not.',
      successStatus: 201,
    },
  )
    .input(one.extend({ reason: Reason, minutes: Minutes }))
    .output(GlassAsk),
  decide: route(
    { ...service, ifMatch: true },
    { method: 'PUT', path: '/glass-asks/{id}/decision', summary: 'The second person confirms or declines; never whoever asked.' },
  )
    .input(
      z.object({
        id: Id.describe('What was asked.'),
        confirm: z
          .boolean()
          .describe('True: what was asked for opens at once, for so many minutes.')
          .meta({ examples: [false] }),
        reason: Text(2000, 0)
          .default('')
          .describe('Why; needed to decline.')
          .meta({ examples: ['Ask occupational health first'] }),
      }),
    )
    .output(GlassAsk),
};
