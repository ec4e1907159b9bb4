import { z } from 'zod';
import { Id, Instant, Localised, route, Text, Version } from '../../kernel/shared/contract.ts';
import { ChangeModelDefinition, changeKinds } from './shared/model.ts';
import { changeStates } from './shared/way.ts';

const read = { needs: 'person', purpose: 'service', scope: 'changes' } as const;
const write = { needs: 'agent', purpose: 'service', scope: 'changes' } as const;
const rule = { needs: 'person', purpose: 'administration', scope: 'changes' } as const;

const PeriodName = Text(100)
  .describe('What it is called.')
  .meta({ examples: ['Month end'] });
const Zone = Text(64)
  .describe('IANA time zone in whose wall clock it is told.')
  .meta({ examples: ['Europe/Berlin'] });
const Begins = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .describe('By the wall clock of its zone, `YYYY-MM-DDTHH:MM`: when the first one begins.')
  .meta({ examples: ['2026-11-27T22:00'] });
const RRule = Text(500)
  .nullable()
  .describe('RRULE of RFC 5545 (DAILY, WEEKLY, MONTHLY, YEARLY); null: once.')
  .meta({ examples: ['FREQ=WEEKLY;BYDAY=SA'] });

const periodBody = {
  kind: z.enum(['window', 'freeze']).describe('A maintenance window, or a freeze.'),
  name: PeriodName,
  workspace: Id.nullable().describe('Whose changes it concerns; null: all.'),
  services: z.array(Id).min(1).max(50).nullable().describe('For changes that touch these; null: all.'),
  timeZone: Zone,
  begins: Begins,
  minutes: z
    .int()
    .min(1)
    .max(527_040)
    .describe('How long each lasts.')
    .meta({ examples: [240] }),
  rule: RRule,
};
export const NewPeriod = z.object({
  ...periodBody,
  workspace: periodBody.workspace.default(null),
  services: periodBody.services.default(null),
  rule: RRule.default(null),
});
export type NewPeriod = z.infer<typeof NewPeriod>;
const Next = z.array(z.object({ from: Instant, until: Instant })).describe('The next five.');
export const PeriodReply = z.object({
  id: Id,
  ...periodBody,
  version: Version,
  next: Next,
  can: z.object({ edit: z.boolean() }),
});
export type PeriodReply = z.infer<typeof PeriodReply>;

const ServiceNamed = z.object({ id: Id, name: Localised.meta({ examples: [{ en: 'VPN', de: 'VPN' }] }), workspace: Id });
const PeriodsReply = z.object({
  items: z.array(PeriodReply),
  services: z.array(ServiceNamed).describe('All that are offered, and those named here.'),
});
export type PeriodsReply = z.infer<typeof PeriodsReply>;

const PublishedModel = z.object({
  number: z.int().min(1),
  definition: ChangeModelDefinition,
  publishedAt: Instant,
  publishedBy: z.object({ id: Id, name: z.string().meta({ examples: ['Tom Berger'] }) }),
});

export type PublishedModel = z.infer<typeof PublishedModel>;

const ModelReply = z.object({
  key: z.string().meta({ examples: ['normal'] }),
  workspace: Id.nullable().describe('Where it is offered; null: everywhere.'),
  own: z.boolean().describe('Published by the tenant; false: the product’s.'),
  number: z.int().min(0).describe('Which version is in force; 0: the product’s.'),
  definition: ChangeModelDefinition,
  version: Version.describe('Of the model, to publish over it; where none of one’s own is offered, 1.'),
  can: z.object({ edit: z.boolean() }),
});
export type ModelReply = z.infer<typeof ModelReply>;
const ModelPath = z.object({
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .describe('Key of the model.')
    .meta({ examples: ['normal'] }),
});

const Bar = z.object({
  number: z.string().meta({ examples: ['CHG0000003'] }),
  title: z.string().meta({ examples: ['Firmware 9.4.2 on the VPN gateways'] }),
  state: z.enum(changeStates),
  kind: z.enum(changeKinds),
  from: Instant,
  until: Instant,
  services: z.array(Id),
  cis: z.array(z.string()).meta({ examples: [['vpn-gw-1']] }),
  assignee: z
    .string()
    .nullable()
    .describe('Name of who does it.')
    .meta({ examples: ['Eve Haddad'] }),
  mine: z.boolean().describe('The reader does it, or planned it.'),
  meets: z.boolean().describe('It meets another change, a freeze, or lies outside the windows.'),
  version: Version.describe('Of the change, to move it.'),
  movable: z.boolean().describe('The reader may move it now.'),
});
export type Bar = z.infer<typeof Bar>;

export const CalendarReply = z.object({
  changes: z.array(Bar).describe('All that the reader may see, by their beginning; of a picture (`drawn`) those that it has room for.'),
  total: z.int().min(0).describe('How many the reader may see, drawn or not.'),
  inConflict: z.int().min(0).describe('How many of them meet another change or a freeze, or lie outside the windows.'),
  hidden: z
    .array(
      z.object({
        service: Id.nullable().describe('In whose lane; null: of what touches no service, or of the whole day.'),
        day: z.string().meta({ format: 'date', examples: ['2026-11-27'] }),
        count: z.int().min(1),
      }),
    )
    .describe('What a picture has no room for: how many more begin on which day. What began earlier counts for the first.'),
  periods: z.array(
    z.object({
      id: Id,
      kind: z.enum(['window', 'freeze']),
      name: PeriodName,
      services: z.array(Id).nullable(),
      from: Instant,
      until: Instant,
    }),
  ),
  services: z.array(ServiceNamed).describe('All that one may plan for, and those named here.'),
});
export type CalendarReply = z.infer<typeof CalendarReply>;

const CalendarAsked = z.object({
  from: Instant,
  until: Instant.describe('At most 400 days later.'),
  service: z
    .union([Id, z.literal('none')])
    .optional()
    .describe('Touching it; `none`: no service at all.'),
  drawn: z
    .enum(['lanes', 'days'])
    .optional()
    .describe(
      'Only what a picture has room for, in lanes by service or in fields by day; the others are counted in `hidden`. Left out: all.',
    ),
  timeZone: Zone.default('UTC').describe('IANA time zone in which the days of a picture begin.'),
});
export type CalendarAsked = z.infer<typeof CalendarAsked>;

const FeedReply = z.object({ id: Id, service: Id.nullable(), madeAt: Instant });

export const changeCalendarContract = {
  calendar: route(
    { ...write, exact: true },
    { method: 'GET', path: '/change-calendar', summary: 'Changes, windows and freezes of a time, with what meets what.' },
  )
    .input(CalendarAsked)
    .output(CalendarReply),
  feeds: route(write, { method: 'GET', path: '/change-feeds', summary: 'Addresses at which my calendar program reads changes.' }).output(
    z.object({ items: z.array(FeedReply) }),
  ),
  openFeed: route(write, {
    method: 'POST',
    path: '/change-feeds',
    summary: 'A new address to subscribe to: whoever has it reads what I may see. It is told once.',
    successStatus: 201,
  })
    .input(z.object({ service: Id.nullable().default(null).describe('Of this service only.') }))
    .output(FeedReply.extend({ path: z.string().meta({ examples: ['/api/v1/change-calendar-feeds/0'] }) })),
  closeFeed: route(write, { method: 'DELETE', path: '/change-feeds/{id}', summary: 'End an address: nobody reads there any more.' })
    .input(z.object({ id: Id }))
    .output(z.object({ done: z.literal(true) })),
  periods: route(read, {
    method: 'GET',
    path: '/change-periods',
    summary: 'Maintenance windows and freezes, for who plans changes.',
  }).output(PeriodsReply),
  addPeriod: route(rule, { method: 'POST', path: '/change-periods', summary: 'Add a maintenance window or a freeze.', successStatus: 201 })
    .input(NewPeriod)
    .output(PeriodReply),
  editPeriod: route({ ...rule, ifMatch: true }, { method: 'PUT', path: '/change-periods/{id}', summary: 'Set a window or a freeze anew.' })
    .input(NewPeriod.extend({ id: Id }))
    .output(PeriodReply),
  endPeriod: route({ ...rule, ifMatch: true }, { method: 'DELETE', path: '/change-periods/{id}', summary: 'End a window or a freeze.' })
    .input(z.object({ id: Id }))
    .output(z.object({ done: z.literal(true) })),
  previewPeriod: route(read, {
    method: 'POST',
    path: '/change-period-previews',
    summary: 'When a window or a freeze would come next: asked while one writes it, nothing is kept.',
  })
    .input(z.object({ timeZone: Zone, begins: Begins, minutes: periodBody.minutes, rule: RRule.default(null) }))
    .output(z.object({ next: Next })),
  models: route(read, {
    method: 'GET',
    path: '/change-models',
    summary: 'Models of changes: which way, which plans, who agrees, how risk is counted.',
  }).output(z.object({ items: z.array(ModelReply) })),
  modelVersions: route(rule, {
    method: 'GET',
    path: '/change-models/{key}/versions',
    summary: 'What was published of a model, newest first; of one that is only the product’s: nothing.',
  })
    .input(ModelPath)
    .output(z.object({ items: z.array(PublishedModel) })),
  publishModel: route(
    { ...rule, ifMatch: true },
    {
      method: 'PUT',
      path: '/change-models/{key}',
      summary: 'Publish a model; changes that were begun by an earlier version keep it.',
    },
  )
    .input(ModelPath.extend({ workspace: Id.nullable().default(null), definition: ChangeModelDefinition }))
    .output(ModelReply),
  retireModel: route(
    { ...rule, ifMatch: true },
    {
      method: 'DELETE',
      path: '/change-models/{key}',
      summary: 'Offer a model no longer; under a key that the product has too, the product’s own is offered again.',
    },
  )
    .input(ModelPath)
    .output(z.object({ done: z.literal(true) })),
};
